"""PDF: a process of its own opens it, and its lines of type become paragraphs in reading order."""

"""What the screen knows: the document read, its tags, the past of both."""

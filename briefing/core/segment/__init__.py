"""Text to document: layout, headings, highlights, sections and sign-off."""

"""Who is spoken of in a document, and under which name each is known."""

"""News feeds: their formats, their items, and a saved one as a document."""

"""What a reader searches for: from the words typed to the sections that match."""

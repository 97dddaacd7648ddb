"""The file system: what is read from it and written to it, as values of the core."""

"""The tag files: the reader's data, changed item by item, undoable."""

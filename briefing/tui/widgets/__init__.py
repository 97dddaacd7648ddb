"""What stands on the screens: one widget per file, each drawn row by row."""

"""The terminal: taken, listened to, written to, and given back as it was."""

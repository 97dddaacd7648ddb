"""Text as characters, words and sentences: what every reading of it builds on."""

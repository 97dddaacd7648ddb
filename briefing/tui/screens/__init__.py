"""The screens: where the reader is, and what the keys do there."""

"""Tries hard to lose, steer or hang the program; a release runs it: `python -m tools.torture`."""

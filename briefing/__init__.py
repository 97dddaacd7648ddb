"""briefing: read, summarise, quote, tag and export plain-text news roundups in the terminal."""

__version__ = "0.1.0"

"""Plain text: its layout is all there is, and the core reads that."""

from briefing.sources.adapter import extract_text as extract

__all__ = ["extract"]

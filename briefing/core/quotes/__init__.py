"""Quotes with who said them: find the marks, choose the speaker, resolve the name, rank."""

from briefing.core.quotes.extract import extract_quotes
from briefing.core.quotes.people.gather import People, gather_people

__all__ = ["People", "extract_quotes", "gather_people"]

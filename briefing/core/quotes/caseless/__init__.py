"""Quotes in languages whose script has no capitals: grammar alone says who speaks."""

"""Sentences without a parser: tokens, phrases and the clauses that report, by word classes alone."""

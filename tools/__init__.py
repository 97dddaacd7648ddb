"""Programs for those who work on briefing: how fitted weights and generated documentation came about."""

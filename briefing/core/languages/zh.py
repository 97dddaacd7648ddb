"""Chinese."""

from __future__ import annotations

from briefing.core.languages.base import Language

LANGUAGE = Language(
    name="chinese",
    script="han",
    unspaced_openers="他|她|它|这|那|其|但|不过|然而|而|因此|所以|此外|同时",
)

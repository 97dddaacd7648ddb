"""Japanese."""

from __future__ import annotations

from briefing.core.languages.base import Language

LANGUAGE = Language(
    name="japanese",
    script="kana",
    unspaced_openers="彼|彼女|これ|それ|あれ|この|その|しかし|だが|また|そして|一方|このため|さらに",
)

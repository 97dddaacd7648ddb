"""Who says what in each language: golden tables of our own sentences, one a line, with the name behind a tab.

`-` stands for nobody: rather no name than a wrong one. A line without a name holds no quotation; ` | ` parts
the names of several quotations, ` + ` those of two who speak together. A third column says what the first
speaker is. `\\n` ends a line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.languages.detect import detect_language
from briefing.core.model import Quote

_COLUMNS = 3
TABLES = Path(__file__).parent / "spoken"
SPOKEN = [
    pytest.param(table.stem, *[*line.split("\t"), ""][:_COLUMNS], id=f"{table.stem}-{number}")
    for table in sorted(TABLES.glob("*.txt"))
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1)
]


@pytest.mark.parametrize(("language", "text", "name", "role"), SPOKEN)
def test_the_speaker_is_who_the_words_say(
    quotes_of: Callable[..., list[Quote]], language: str, text: str, name: str, role: str
) -> None:
    quotes = quotes_of(text.replace("\\n", "\n"), language)
    said = [" + ".join(speaker.name for speaker in quote.speakers) or "-" for quote in quotes]
    if name == "-":
        assert said in ([], ["-"])
    else:
        assert " | ".join(said) == name
    assert not role or quotes[0].speakers[0].role == role


@pytest.mark.parametrize("table", sorted(TABLES.glob("*.txt")), ids=lambda table: table.stem)
def test_a_page_of_a_language_is_known_by_its_words(table: Path) -> None:
    page = "\n".join(line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines())
    assert detect_language(page) == table.stem

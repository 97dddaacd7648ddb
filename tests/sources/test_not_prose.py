"""Logs, code, settings and lists of figures are named; what only holds some of that is read."""

from __future__ import annotations

import base64

import pytest

from briefing.errors import SourceError
from tests.core.roundups import bare, blank, wrapped
from tests.reading import document_from

STAMPS = [f"2026-06-01 06:{minute:02}:00" for minute in range(12)]
LINES = {
    "a log": {
        "of a server": "\n".join(
            f'10.0.0.1 - - [{s}] "GET /lock/{n} HTTP/1.1" 200 {n}' for n, s in enumerate(STAMPS)
        ),
        "of a daemon": "\n".join(f"Jun  1 06:{n:02}:00 arn sluice[7]: gate {n} is open" for n in range(12)),
        "with levels": "\n".join(f"{stamp},7 INFO [main] lock.gate - gate is open" for stamp in STAMPS),
        "with traces": "\n".join(
            f"[{stamp}] ERROR gate did not open\n    at lock.Gate" * 2 for stamp in STAMPS
        ).replace("    at lock.Gate", "    ERROR at lock.Gate"),
    },
    "the code": {
        "Python": "import re\n\n\ndef level(x):\n    if x > 3:\n        return x / 3\n\n\nx = level(4)\n",
        "C": "#include <stdio.h>\n\nint main(void) {\n    int i = 0;\n    i++;\n    return i;\n}\n",
        "styles": "p {\n  color: red;\n  margin: 0;\n}\nh1 {\n  color: blue;\n}\n",
        "SQL": "CREATE TABLE lock (name TEXT);\n" + "INSERT INTO lock VALUES ('upper');\n" * 6,
        "settings": "[lock]\nname = upper\nlevel = 3\n\n[mill]\nname = Oster\nport = 80\n",
        "BibTeX": "@book{vost,\n  author = {Vost, Ina},\n  title = {Locks},\n  year = {2026}\n}\n",
    },
    "a list of figures": {
        "prices": "".join(
            f"{what:<12}{n + 0.5:6.2f}\n"
            for n, what in enumerate(("Bread", "Milk", "Tea", "Oil", "Salt", "Rye"))
        ),
        "levels": "".join(f"Lock {n}\t{30 + n} %\n" for n in range(8)),
        "contents": "".join(f"Chapter {n} ........ {n * 7}\n" for n in range(8)),
    },
    "a file in letters": {"base64": base64.encodebytes(bytes(range(256)) * 4).decode()},
    "a patch": {"of git": "diff --git a/lock b/lock\n--- a/lock\n+++ b/lock\n@@ -1 +1 @@\n-shut\n+open\n"},
}
SHAPES = [(label, LINES[label][shape]) for label in LINES for shape in LINES[label]]


@pytest.mark.parametrize(("label", "text"), SHAPES)
def test_what_is_no_prose_is_named(label: str, text: str) -> None:
    with pytest.raises(SourceError, match=f"this is {label}"):
        document_from(text + "\n")


STORY = "The upper lock at Arn stays shut until Friday, and forty barges wait below the town.\n"


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"{STORY * 3}\n{part}\n{STORY * 3}"
            for part in (LINES["the code"]["C"], LINES["a list of figures"]["prices"])
        ),
        f"{STORY}\n" * 3 + "Tolls\n" + LINES["a list of figures"]["prices"],
        "2026-06-01 06:00:12 <vost> The lock stays shut.\n2026-06-01 06:00:40 <brandt> Who says so?\n" * 4,
        "What the harbour asks of the town:\n" + "".join(f"({n}) a gate for lock {n};\n" for n in "abcdef"),
        "The lock is shut;\nthe barges wait;\nthe keeper sleeps,\nfor it is late;\nthe terns are out;\n" * 2,
        "Lock shut\nMill turns\nFerry late\nBridge closed\nTerns breed\n",
        bare(),
        blank(),
        wrapped(),
    ],
)
def test_what_only_holds_some_of_it_is_read(text: str) -> None:
    assert document_from(text).kind == "plain"

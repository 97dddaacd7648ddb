"""Splitting takes twice the steps for twice the text, however hostile: seconds would tell of machines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.text.normalise import normalise
from tests.harness.steps import count_steps

PROSE = (
    "Dockers kept both berths closed on Tuesday, and 900 passengers slept in the terminal. Nobody was hurt."
)


def numbered(form: str) -> Callable[[int], str]:
    return lambda count: "\n".join(form.format(n=number, prose=PROSE) for number in range(count))


TEXTS: dict[str, Callable[[int], str]] = {
    "one line without an end": lambda count: "a b. " * (40 * count),
    "full stops": lambda count: ".!?…" * (40 * count),
    "marks on one letter": lambda count: "e" + "\u0301" * (100 * count),
    "zero-width joiners": lambda count: "a" + "\u200d" * (100 * count),
    "soft hyphens": lambda count: "har\u00adbour " * (40 * count),
    "both directions": lambda count: "abc \u202eאבג\u202c " * (20 * count),
    "line ends": lambda count: "\n" * (100 * count),
    "short lines": numbered("Line {n}"),
    "short lines that are the same": numbered("Read more"),
    "headlines": numbered("Strike enters day {n}\n\n{prose}\n"),
    "headlines above a refrain": numbered("Kettle number {n}\nCosts {n} crowns\nSent by ferry\nBuy now"),
    "refrains": numbered("Refrain {n}\nRefrain {n}\nRefrain {n}\nWords {n}"),
    "questions": numbered("How many ferries sail on day {n}?\n{prose}"),
    "days": numbered("Day {n}: the gate falls.\n{prose}"),
    "labels": numbered("LABEL {n}: {prose}"),
    "datelines": numbered("PORT ALDER (AP) — {prose} {n}"),
    "pages": numbered("Page {n}\n{prose}"),
    "quotations set large": numbered("“nobody in the harbour will work at night for day wages {n}”\n{prose}"),
    "pointers": numbered("{prose}\n>> Mill reopens {n}"),
    "wrapped lines": numbered(
        "the council met on day {n} and agreed that the\nbridge stays closed to all but the"
    ),
    "bullets in bullets": lambda count: "\n".join(" " * number + "- item" for number in range(count)),
    "leads and their stories": lambda count: (
        "\n".join(f"Strike enters day {number} at the port of Vesk" for number in range(count))
        + "\n\n"
        + "\n\n".join(f"Strike enters day {number} at the port of Vesk\n{PROSE}" for number in range(count))
    ),
    "speakers": numbered("SPEAKER {n}: {prose}"),
    "bold": numbered("**Topic {n}.** {prose}"),
    "quoted letters": lambda count: "\n".join(">" * (number % 9) + " words" for number in range(count)),
    "forms": numbered("{prose}\nWhen: day {n}\nWhere: quay {n}"),
    "contacts": numbered("Media contact:\nAda Lind {n}\n+47 555 12 34"),
    "comments": numbered("Leave a Reply\nAda Lind {n}"),
    "lines that stand twice": numbered("{prose}\nBarge {n}\nBarge {n}"),
    "rows with days": numbered("Barge {n}\nAda Lind | Post | 3.5.2025"),
    "names behind dashes": numbered("{prose}\n– Ada Lind {n}"),
    "bullets above paragraphs": numbered("- Barge {n}\n{prose}"),
    "bullets alone": numbered("•\nBarge {n}"),
    "figures": numbered("{n}\n{prose}"),
    "rules": numbered("* * *\n{n}"),
    "brackets": lambda count: "([{" * (60 * count),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_twice_the_text_takes_twice_the_steps(kind: str) -> None:
    once, twice = (
        count_steps(lambda count=count: parse_document(normalise(TEXTS[kind](count))[0]))  # type: ignore[misc]
        for count in (60, 120)
    )
    assert twice <= 2.3 * once + 3000

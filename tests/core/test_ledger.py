"""The ledger: every quote by who said it."""

from __future__ import annotations

from briefing.core.ledger import make_ledger, quotes_of
from briefing.core.segment.document import parse_document

TEXT = """Mayor Olga Brandt met the engineer Peter Lund at the harbour on Monday to talk about the old bridge.

“The bridge is closed for a year,” said Brandt. “We will build another one,” she said.

“We never saw such rust in forty years of work,” said Lund.

“It was a sad day for all of us here,” he said later.

In a joint statement, Olga Brandt and Peter Lund condemned the bridge as “a danger to everybody in this town”.

“I have seen it all before, and I will see it again,” said a fisherman.
"""


def ledger(who: str | None = None) -> dict[str | None, list[str]]:
    quoted = quotes_of(parse_document(TEXT, article=True))
    return {
        voice.speaker.name if voice.speaker else None: [one.quote.text for one in voice.quotes]
        for voice in make_ledger(quoted, who)
    }


def test_quotes_are_grouped_by_speaker_in_the_order_read() -> None:
    voices = ledger()
    assert voices["Olga Brandt"][:2] == ["“The bridge is closed for a year,”", "“We will build another one,”"]
    assert voices["Peter Lund"][0] == "“We never saw such rust in forty years of work,”"


def test_a_joint_quote_stands_under_each_speaker() -> None:
    voices = ledger()
    assert voices["Olga Brandt"][-1] == voices["Peter Lund"][-1] == "“a danger to everybody in this town”"


def test_quotes_of_nobody_come_last() -> None:
    assert list(ledger())[-1] is None


def test_the_role_is_kept_wherever_it_is_known() -> None:
    quoted = quotes_of(parse_document(TEXT, article=True))
    assert make_ledger(quoted, "brandt")[0].speaker is not None


def test_a_speaker_may_be_asked_for_without_case_or_accents() -> None:
    assert list(ledger("BRANDT")) == ["Olga Brandt"]
    assert list(ledger("fisherman")) == [None]
    assert ledger("nobody at all") == {}

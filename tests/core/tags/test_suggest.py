"""Suggestions: each has a reason, rules never fight a manual removal, the past speaks for what is like it."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.tags.automatic import automatic_changes, rule_subject
from briefing.core.tags.history import History
from briefing.core.tags.model import Change, SectionTags, leaf
from briefing.core.tags.rules import Rule, Subject, automatic_change, matching_rules
from briefing.core.tags.suggest import Sources, Suggestion, suggest_tags
from briefing.core.tags.vocabulary import vocabulary
from briefing.core.tags.wording import Wording

TEXT = (
    "Guided bombs hit the power grid\n\n"
    "Guided bombs struck the power grid of Stell on Sunday, and half the city was dark until Monday.\n\n"
    "“We shall mend it before the frost,” said Piet Lorens, head of operations at the grid company.\n\n"
    "Rovers reach the cup final\n\n"
    "Ansel Rovers won the semi-final on penalties after two hours without a goal on Saturday.\n\n"
    "Goalkeeper Matti Linde saved two of them and was carried off the pitch by the crowd.\n"
)
DOCUMENT = parse_document(TEXT, source="letters/evening-roundup.txt")
BOMBS, ROVERS = DOCUMENT.sections
SUBJECT = Subject(
    "Guided bombs hit the power grid\nGuided bombs struck the power grid of Stell on Sunday.",
    "letters/evening-roundup.txt",
    lambda: ("Piet Lorens head of operations at VarNet",),
)


def entry(heading: str, lede: str, *tags: str, refused: tuple[str, ...] = ()) -> SectionTags:
    return SectionTags(heading, heading, lede, tags, refused=refused)


PAST = (
    entry(
        "Bombs damage grid in Norhaven", "Guided bombs damaged the power grid near Norhaven.", "war/energy"
    ),
    entry("Castle Brook lose on penalties", "Castle Brook lost the semi-final on penalties.", "Sport"),
    entry("Bread goes up", "The price of bread goes up by twenty cents a loaf.", "prices"),
    entry("Storm reaches Stell", "The storm reached Stell in the evening.", "places/stell"),
)

RULES = [
    pytest.param(Rule("t", word="power grid"), "your rule: “power grid”", id="words"),
    pytest.param(Rule("t", word="POWER"), "your rule: “POWER”", id="whatever the case"),
    pytest.param(Rule("t", word="rid"), None, id="not within a word"),
    pytest.param(Rule("t", expression=r"guid\w+\s+bomb"), "your rule: “Guided bomb”", id="expression"),
    pytest.param(Rule("t", expression=r"drones?"), None, id="another expression"),
    pytest.param(Rule("t", speaker="Lorens"), "your rule: Lorens is quoted", id="speaker"),
    pytest.param(
        Rule("t", speaker="head of operations"), "your rule: head of operations is quoted", id="role"
    ),
    pytest.param(Rule("t", speaker="Linde"), None, id="another speaker"),
    pytest.param(Rule("t", source="roundup"), "your rule: from roundup", id="source"),
    pytest.param(Rule("t", word="grid", source="morning"), None, id="all conditions must hold"),
    pytest.param(Rule("t", word="grid", source="evening"), "your rule: “grid”, from evening", id="and do"),
    pytest.param(Rule("t"), None, id="no condition"),
]


@pytest.mark.parametrize(("rule", "reason"), RULES)
def test_a_rule_matches(rule: Rule, reason: str | None) -> None:
    assert [found for _, found in matching_rules([rule], SUBJECT)] == ([reason] if reason else [])


def test_who_is_quoted_is_looked_up_only_for_rules_about_speakers() -> None:
    def nobody_asked() -> tuple[str, ...]:
        raise AssertionError

    subject = Subject(SUBJECT.text, SUBJECT.source, nobody_asked)
    assert list(matching_rules([Rule("t", word="grid")], subject))


AUTOMATIC = (Rule("energy", word="grid", automatic=True), Rule("war", word="bomb"))


def test_only_automatic_rules_tag_by_themselves() -> None:
    assert automatic_change(AUTOMATIC, SUBJECT, "id", None) == Change("id", add=("energy",), automatic=True)


def test_a_rule_never_gives_what_is_there_or_was_taken_off_by_hand() -> None:
    assert automatic_change(AUTOMATIC, SUBJECT, "id", entry("h", "l", "Energy")) is None
    assert automatic_change(AUTOMATIC, SUBJECT, "id", entry("h", "l", refused=("ENERGY",))) is None


def test_the_past_speaks_for_sections_like_it() -> None:
    history = History(PAST, "en")
    advice = history.advise("Guided bombs hit the power grid. Guided bombs struck the power grid on Sunday.")
    assert [tuple(one) for one in advice] == [
        ("war/energy", "you gave it to “Bombs damage grid in Norhaven”")
    ]
    assert history.advise("An opera opens in the old town hall") == []
    assert history.advise("") == []
    assert History((), "en").advise("Guided bombs") == []


def test_a_tag_of_the_past_that_the_text_names_is_advised() -> None:
    assert [one.tag for one in History(PAST, "en").named("A fire in Stell; sport was off")] == [
        "Sport",
        "places/stell",
    ]
    assert History(PAST, "en").named("transport and sportswear") == []


def test_the_last_level_of_a_tag_is_read_as_words() -> None:
    assert leaf("ukraine/North-Korea") == "north korea"


def suggested(section: int = 0, limit: int = 9, **sources: object) -> tuple[Suggestion, ...]:
    return suggest_tags(DOCUMENT, DOCUMENT.sections[section], Sources(**sources), limit=limit)  # type: ignore[arg-type]


def test_the_readers_own_come_first_then_topics_then_names() -> None:
    found = suggested(
        pinned=["today"], rules=[Rule("outages", word="grid")], history=History(PAST, "en"), limit=20
    )
    shown = [one for one in found if one.shown]
    assert [one.tag for one in shown[:4]] == ["today", "outages", "war/energy", "places/stell"]
    order = ["pinned", "rule", "history", "topic", "name"]
    places = [order.index(one.origin) for one in shown]
    assert places == sorted(places)
    assert {"topic", "name"} <= {one.origin for one in shown}
    assert all(one.reason for one in found)


def test_what_is_doubtful_comes_after_what_is_shown() -> None:
    shown = [one.shown for one in suggested(limit=20)]
    assert shown == sorted(shown, reverse=True)
    assert not all(shown)


def test_a_topic_tells_its_subject_its_code_and_its_words() -> None:
    (topic, *_) = [one for one in suggested(1) if one.origin == "topic"]
    assert (topic.tag, topic.subject, topic.code, topic.name) == (
        "sport/football",
        "sport",
        "20001065",
        "soccer",
    )
    assert topic.reason.startswith("topic: ")
    assert topic.score is not None
    assert topic.score > 0.5


WORDINGS = [
    ("the vocabulary's own", Wording({}), "sport/football"),
    ("a tag in use with the same last level", Wording({}, ["ball/Football"]), "ball/Football"),
    ("another word for it", Wording({}, ["Soccer"]), "Soccer"),
    ("an alias", Wording({}, [], {"soccer": "games"}), "games"),
    ("a name of the reader's", Wording({"sport/football": "kicks"}, ["soccer"]), "kicks"),
    ("by its code", Wording({"20001065": "kicks"}), "kicks"),
    ("a subject takes its topics along", Wording({"sport": "games"}), "games/football"),
    ("what is hidden", Wording({"sport/football": ""}), ""),
    ("what is hidden with its subject", Wording({"sport": ""}), ""),
]


@pytest.mark.parametrize(("wording", "tag"), [row[1:] for row in WORDINGS], ids=[row[0] for row in WORDINGS])
def test_a_topic_is_called_what_the_reader_calls_it(wording: Wording, tag: str) -> None:
    assert wording.tag_of(vocabulary()["sport/football"]) == tag


def test_a_hidden_topic_is_not_suggested() -> None:
    tags = [one.tag for one in suggested(1, wording=Wording({"sport": ""}))]
    assert not any(tag.startswith("sport") for tag in tags)


def test_no_tag_is_suggested_twice_or_when_it_is_there() -> None:
    rules = [Rule("Grid", word="grid"), Rule("grid", word="bombs"), Rule("war", word="bombs")]
    found = suggest_tags(DOCUMENT, BOMBS, Sources(rules=rules), entry=entry("h", "l", "WAR"))
    tags = [one.tag.casefold() for one in found]
    assert "war" not in tags
    assert len(tags) == len(set(tags))
    assert tags[0] == "grid"


def test_no_more_are_suggested_than_asked_for() -> None:
    rules = [Rule(tag, word="grid") for tag in ("one", "two", "three")]
    assert [one.tag for one in suggested(rules=rules, limit=2)] == ["one", "two"]


def test_a_rule_about_a_speaker_sees_who_is_quoted_in_the_section() -> None:
    assert any("Lorens" in name for name in rule_subject(DOCUMENT, BOMBS).speakers())
    assert not any("Lorens" in name for name in rule_subject(DOCUMENT, ROVERS).speakers())


def test_automatic_rules_look_at_every_section_of_a_document() -> None:
    rules = (Rule("sport", word="penalties", automatic=True), Rule("grid", speaker="Lorens", automatic=True))
    assert automatic_changes(DOCUMENT, {}, rules) == (
        Change(BOMBS.id, add=("grid",), automatic=True),
        Change(ROVERS.id, add=("sport",), automatic=True),
    )
    refused = {ROVERS.id: entry("h", "l", refused=("sport",))}
    assert [change.section for change in automatic_changes(DOCUMENT, refused, rules)] == [BOMBS.id]
    assert automatic_changes(DOCUMENT, {}, [Rule("sport", word="penalties")]) == ()

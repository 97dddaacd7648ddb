"""The kinds of value that a setting can have: the words that describe each, and the check of what was typed.

One invariant: a check returns None, with a problem collected, for what is wrong, so that the default holds.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from briefing.core.tags.model import clean_tag
from briefing.core.tags.rules import Rule
from briefing.store.config.checker import Checker, is_null
from briefing.store.yaml.parse import Node


@dataclass(frozen=True, slots=True)
class ValueKind:
    """What values a setting takes."""

    values: str
    """For the documentation: “yes or no”."""
    check: Callable[[Checker, Node, str], Any]
    """Returns the value, of the setting's type; None when it is wrong."""


FLAG = ValueKind("yes or no", Checker.flag)
TEXT = ValueKind("a word or sentence", Checker.text)


def number(least: int, most: int) -> ValueKind:
    """Return the kind of whole numbers from `least` to `most`."""
    return ValueKind(
        f"a number from {least} to {most}", lambda checker, at, key: checker.number(at, key, least, most)
    )


def choice(known: Sequence[str]) -> ValueKind:
    """Return the kind that takes one of the `known` words."""
    return ValueKind(", ".join(known), lambda checker, at, key: checker.choice(at, key, known))


def optional(kind: ValueKind) -> ValueKind:
    """Return `kind` with `none` besides."""
    return ValueKind(
        f"{kind.values}; or none",
        lambda checker, at, key: None if is_null(at) else kind.check(checker, at, key),
    )


def _check_tags(checker: Checker, at: Node, key: str) -> tuple[str, ...]:
    tags = (clean_tag(text) for text in checker.texts(at, key))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _check_aliases(checker: Checker, at: Node, key: str) -> Mapping[str, str]:
    pairs = ((clean_tag(alias), clean_tag(tag)) for alias, tag in checker.text_entries(at, key).items())
    return {alias: tag for alias, tag in pairs if alias and tag}


def _check_topics(checker: Checker, at: Node, key: str) -> Mapping[str, str]:
    from briefing.core.tags.vocabulary import vocabulary  # only readers who name topics need it

    known = [name for topic in vocabulary().values() for name in (topic.tag, topic.code)]
    entries = checker.known_entries(at, key, known, "topic")
    named = ((topic, checker.text(value, f"{key}.{topic}")) for topic, value in entries)
    return {topic: "" if text in _HIDDEN else clean_tag(text) for topic, text in named if text is not None}


def _check_vocabulary(checker: Checker, at: Node, key: str) -> Mapping[str, tuple[str, ...]]:
    from briefing.core.tags.word_list import normalised  # only readers who have topics of their own need it

    topics: dict[str, tuple[str, ...]] = {}
    for name, value in checker.entries(at, key):
        entries = [entry for text in checker.texts(value, f"{key}.{name}") for entry in text.split()]
        words = tuple(filter(None, map(normalised, entries)))
        if (tag := clean_tag(name)) and words:
            topics[tag] = words
        else:
            checker.report(value, f"{key}.{name}", "should be words that speak for the topic")
    return topics


def _check_views(checker: Checker, at: Node, key: str) -> Mapping[str, str]:
    from briefing.core.query.parse import (  # only readers who have views need the parser
        QueryError,
        parse_query,
    )

    views: dict[str, str] = {}
    for name, value in checker.entries(at, key):
        query = checker.text(value, f"{key}.{name}")
        try:
            parse_query(query or "", today=date.today().isoformat())
        except QueryError as error:
            checker.report(value, f"{key}.{name}", str(error))
        else:
            views |= {name: query} if query else {}
    return views


def _check_programs(checker: Checker, at: Node, key: str) -> Mapping[str, tuple[str, ...]]:
    programs: dict[str, tuple[str, ...]] = {}
    for name, value in checker.entries(at, key):
        words = checker.texts(value, f"{key}.{name}")
        try:
            arguments = tuple(shlex.split(words[0])) if value.kind == "scalar" and words else words
        except ValueError as error:
            checker.report(value, f"{key}.{name}", f"is no list of arguments: {error}")
            continue
        if arguments:
            programs[name] = arguments
        else:
            checker.report(value, f"{key}.{name}", "should be a program and its arguments")
    return programs


def _check_keymap(checker: Checker, at: Node, key: str) -> Mapping[str, tuple[str, ...]]:
    from briefing.store.config.keymap import (
        check_keymap,  # only readers who have keys of their own need the table
    )

    return check_keymap(at, key, checker)


def _check_macros(checker: Checker, at: Node, key: str) -> Mapping[str, tuple[str, ...]]:
    from briefing.store.config.macros import check_macros  # only readers who have macros need it

    return check_macros(at, key, checker)


_HIDDEN = frozenset({"", "no", "none", "null", "~"})
"""What is typed for a topic that is not wanted."""
_CONDITIONS = tuple(field.name for field in fields(Rule) if field.name not in ("tag", "automatic"))


def _check_rules(checker: Checker, at: Node, key: str) -> tuple[Rule, ...]:
    if at.kind != "sequence":
        if not is_null(at):
            checker.report(at, key, "should be a list, each rule after a dash")
        return ()
    found = (_check_rule(checker, item, key) for item in at.items)
    return tuple(rule for rule in found if rule is not None)


def _check_rule(checker: Checker, at: Node, key: str) -> Rule | None:
    before = len(checker.problems)
    entries = dict(checker.known_entries(at, key, [field.name for field in fields(Rule)], "part of a rule"))
    automatic = (
        checker.flag(entries.pop("automatic"), f"{key}.automatic") if "automatic" in entries else False
    )
    texts = {name: checker.text(value, f"{key}.{name}") for name, value in entries.items()}
    given = {name: text.strip() for name, text in texts.items() if text and text.strip()}
    tag = clean_tag(given.pop("tag", ""))
    if not tag or not given:
        if len(checker.problems) == before:
            checker.report(at, key, f"a rule has a tag and at least one of {', '.join(_CONDITIONS)}")
        return None
    try:
        re.compile(given.get("expression", ""))
    except (re.error, OverflowError, RecursionError) as error:
        checker.report(entries["expression"], f"{key}.expression", f"is no regular expression: {error}")
        return None
    return Rule(tag, automatic=bool(automatic), **given)


TOPICS = ValueKind("a mapping of topics, by tag or code, to your own tags, or to no", _check_topics)
VOCABULARY = ValueKind(
    "a mapping of tags to words; `word*` is the start of one, `*word` its end, `two_words` a pair",
    _check_vocabulary,
)
TAGS = ValueKind("a list of tags", _check_tags)
ALIASES = ValueKind("a mapping of other names to tags", _check_aliases)
VIEWS = ValueKind("a mapping of names to queries", _check_views)
PROGRAMS = ValueKind("a mapping of names to a program with its arguments", _check_programs)
KEYMAP = ValueKind("a mapping of actions to a key, or a list of keys", _check_keymap)
MACROS = ValueKind("a mapping of names to lists of actions, numbered ones as `chip 3`", _check_macros)
RULES = ValueKind(f"a list of rules, each with tag, {', '.join(_CONDITIONS)} and automatic", _check_rules)

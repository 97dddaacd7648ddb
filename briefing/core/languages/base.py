"""What is known about one language, and the form in which its module says so.

Invariant: every word is lower case.
"""

from collections.abc import Callable
from typing import NamedTuple

from briefing.core.languages.grammar import Grammar
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords

_NONE: frozenset[str] = frozenset()


class Abbreviations(NamedTuple):
    """What a full stop after a word means, the words without it.

    Words are lower case unless only the capitalised one is an abbreviation (`Ill.`).
    """

    never_end: frozenset[str] = _NONE
    """Titles and connectives: something always follows in the same sentence."""
    may_end: frozenset[str] = _NONE
    """End a sentence only before a word that likes to begin one (the function words of the language)."""
    before_number: frozenset[str] = _NONE
    """Abbreviations only where a number follows; ordinary words otherwise (`no.`, `art.`)."""
    after_number: frozenset[str] = _NONE
    """After a number they may end a sentence before any capital (Russian `2024 г.`)."""
    ordinals: bool = False
    """Whether `3.` stands for "third"."""


class Language(NamedTuple):
    """One language: the module named by its primary BCP 47 tag holds it as `LANGUAGE`."""

    name: str
    """In English and lower case, as data files call it."""
    script: str = "latin"
    """What `detect` calls the script that it is written in."""
    letters: str = ""
    """Letters that it often writes, and no other language of its script."""
    function_words: frozenset[str] = _NONE
    """Articles, pronouns, prepositions, conjunctions, auxiliaries; apostrophes split words."""
    abbreviations: Abbreviations | None = None
    """None borrows those of English."""
    openers: frozenset[str] = _NONE
    """Pronouns and connectives that lean on the sentence before when they open one."""
    placed: frozenset[str] = frozenset({"week", "weekend"})
    """Nouns of a time that the reader can place without that sentence: this week, in many languages."""
    unspaced_openers: str = ""
    """Openers as a pattern, for a script that puts no spaces between words."""
    first_persons: frozenset[str] = _NONE
    """Words for the one who speaks or is spoken to."""
    greetings: tuple[str, ...] = ()
    """Patterns of words that a letter opens with: dear readers, good morning."""
    courtesies: tuple[str, ...] = ()
    """Patterns of the start of sentences that welcome, thank, credit a picture or invite to click."""
    months: frozenset[str] = _NONE
    """Names of months as dates have them."""
    days: frozenset[str] = _NONE
    """Names of the days of the week."""
    departments: frozenset[str] = _NONE
    """Names that papers give to their departments."""
    leads: frozenset[str] = _NONE
    """Names of a list of leads on top: highlights."""
    issues: tuple[str, ...] = ()
    """Patterns of what appears again and again, before the day or number of an issue: newsletter."""
    notices: tuple[str, ...] = ()
    """How lines open that lead elsewhere, sell something or say what they stand in: read also, advertisement.

    Words, or patterns that begin with letters or with a number.
    """
    messages: tuple[str, ...] = ()
    """Patterns of labels above what a sponsor says, before the name of the sponsor: a message from."""
    sponsors: tuple[str, ...] = ()
    """Patterns of labels that only name the sponsor: presented by."""
    page_ends: tuple[str, ...] = ()
    """Patterns of such lines above what a page has below its text: leave a comment, related stories."""
    contacts: tuple[str, ...] = ()
    """Patterns of such lines above names and addresses of those who answer the press: media contact."""
    releases: tuple[str, ...] = ()
    """Patterns of what bodies write above what they send to the press."""
    bylines: tuple[str, ...] = ()
    """Patterns of words before who wrote a story: by, written by."""
    credits: tuple[str, ...] = ()
    """Words before whose a picture is: photo."""
    captions: tuple[str, ...] = ()
    """Other words that open a caption, or a link to pictures: graphic, watch."""
    credited: tuple[str, ...] = ()
    """Patterns of words after those: by, courtesy."""
    figures: tuple[str, ...] = ()
    """Patterns of words before the number of a figure: table."""
    weighty: frozenset[str] = _NONE
    """Words of sentences that matter: announced, killed, largest."""
    outcomes: frozenset[str] = _NONE
    """Verbs and nouns for results and decisions: won, signed, convicted, ceasefire."""
    deaths: frozenset[str] = _NONE
    """Words for the dead, and for dying."""
    unharmed: str = ""
    """Pattern of how one says that nobody was hurt, lower case."""
    numbers: frozenset[str] = _NONE
    """Numbers in words, from two on, and words for many."""
    endings: tuple[str, ...] = ()
    """Inflections, the longest first, which a stem leaves out."""
    stem: int = 0
    """Letters that stand for a word where endings pile up; 0 for a language with `endings`, or without."""
    lexicon: Callable[[], Lexicon] | None = None
    """The word classes for finding who said what, made when they are asked for."""
    grammar: Callable[[], Grammar] | None = None
    """The same for a language that knows no capital letters."""
    topics: Callable[[], TopicWords] | None = None
    """What keeps suggested topics to names and things, made when it is asked for."""

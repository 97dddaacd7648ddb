"""How who said what is written in a language that has no capital letters."""

from typing import Final, NamedTuple

_NONE: frozenset[str] = frozenset()
LABELLED: Final = r"[\s\-–—•·*●]*(?P<who>[^:：.。,，،!！?？؟…「」“”\"«»\n]{2,50}?)"
COLON: Final = r"\s*[:：]\s*$"
LABEL: Final = LABELLED + COLON
"""What ends in a colon and is all that stands in front of a quotation."""


class Grammar(NamedTuple):
    """How reporting clauses look in a language that writes names without capitals."""

    clauses: tuple[tuple[str, str], ...]
    """Patterns of what ends right before a quotation, and of what begins right after it; "" is anything.

    `who` is the speaker, `cue` the reporting word, `role` an office in apposition.
    """
    roles: frozenset[str]
    """Words for offices: minister, spokeswoman."""
    bare: tuple[tuple[str, str], ...] = ()
    """The same patterns of clauses without a subject, whose speaker is the one who spoke last: وأضاف."""
    label: str = ""
    """Pattern of who stands alone in front of a quotation, as in a transcript: 县长陈伟：“…”."""
    reports: str = ""
    """Pattern of what reports somebody in running text, whom such a clause after it means."""
    runs_on: str = ""
    """Pattern of a sentence whose subject says what stands alone after it: 李明说，桥关了。“我们等着。”."""
    bodies: frozenset[str] = _NONE
    """Words of what offices are of: ministry, town, union."""
    body_endings: tuple[str, ...] = ()
    """How longer words for such bodies end: 기획재정부; names are shorter."""
    prefixes: str = ""
    """Letters of prepositions that lean on a word: ב, of במשטרה."""
    within: frozenset[str] = _NONE
    """Prepositions before where somebody holds an office, or speaks: مدير الإعلام في الوزارة."""
    leaning: tuple[str, ...] = ()
    """How words begin that lean on what comes before, and so are no names: والثقافة."""
    joining: frozenset[str] = _NONE
    """Words between two who speak together."""
    joining_endings: tuple[str, ...] = ()
    """Ends of the first of the two: 시장과."""
    plural_endings: tuple[str, ...] = ()
    """Ends of words for those whose office it is, between it and a full name."""
    pronouns: frozenset[str] = _NONE
    breaks: frozenset[str] = _NONE
    """Words that part what comes before from the speaker: on Tuesday, in."""
    break_endings: tuple[str, ...] = ()
    """Ends of such words: 회견에서."""
    cuts: str = ""
    """Pattern of what parts it from the speaker where no blanks do: 会談について."""
    fields: frozenset[str] = _NONE
    """Words between a name and an office that make it more precise: 刑事, of 刑事部長."""
    determiners: frozenset[str] = _NONE
    """What stands before an office as a name does, and names nobody: 한 교수, ある課長."""
    article: str = ""
    """How a noun begins that belongs to the office before it: al-, ha-."""
    honorifics: tuple[str, ...] = ()
    """Ends of words that are put after a name."""
    construct: frozenset[str] = _NONE
    """Nouns that the name of a place or body follows, and then two words for a person: עיריית."""
    unmarked: bool = False
    """The press sets no marks around what somebody said, but a colon in front of it."""
    apposed: bool = False
    """An office may stand right after a full name, without a comma: سامي حداد مدرب الفريق."""
    spaced: bool = True
    suffixed: bool = False
    """Offices stand after the name."""
    names: frozenset[str] = _NONE
    """Common first names and surnames: a name holds one, unless an article closes the office before it."""
    subject_mark: str = ""
    """A word after a subject alone: ने; who is named again before it by the last name is somebody."""
    surnames: str = ""
    """Letters that open a name without an office beside it; without any, such a name has two words."""
    long_surnames: tuple[str, ...] = ()
    """Surnames of two letters."""
    places: tuple[str, ...] = ()
    """How the word for a town or a province ends, which may stand between a name and an office: 서울시."""
    office_endings: str = ""
    """Letters that close an office and open no name: 书记长."""
    common: str = ""
    """Letters that end words for places, bodies and things, which open as names do: 白宫, 고발인."""

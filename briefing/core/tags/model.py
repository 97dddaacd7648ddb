"""What a reader says about the sections of a document: tags, notes, and corrections of the cuts.

Values only; `briefing.store.tags.store` keeps them on disk.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.core.model import MarkedPassage, unwrap
from briefing.core.text.emphasis import unmarked
from briefing.core.text.english import counted
from briefing.core.text.fold import fold
from briefing.core.text.naming import first_words
from briefing.core.text.normalise import neutralise
from briefing.core.text.reading import as_it_is_read


class SectionTags(NamedTuple):
    """The entry of one section in a tag file."""

    id: str
    heading: str | None
    lede: str
    """The first words of the section, to recognise it by."""
    tags: tuple[str, ...]
    note: str | None = None
    tagged: str | None = None
    """When, in ISO 8601 with `Z`."""
    automatic: tuple[str, ...] = ()
    """Those of `tags` that a rule gave and nobody has confirmed."""
    refused: tuple[str, ...] = ()
    """Tags that were taken off by hand: no rule gives them again."""
    key: str | None = None
    """What the section is known by at its source, whatever becomes of its words: of an item of a feed."""
    passages: tuple[MarkedPassage, ...] = ()
    """What the reader has marked in its text, in the order in which they did."""

    @property
    def silent(self) -> "SectionTags":
        """The entry as if the reader had said nothing of the section."""
        return self._replace(tags=(), note=None, tagged=None, automatic=(), refused=(), passages=())

    @property
    def name(self) -> str:
        """What the section is called: its heading, else the first words of its text."""
        if self.heading or not self.lede:
            return unwrap(self.heading or self.id)
        words = unmarked(self.lede)
        return first_words(words.text if words else self.lede)

    @property
    def gist(self) -> str:
        """What the reader said, in short: the tags, else the note, else how many passages are marked."""
        if self.tags:
            return ", ".join(self.tags)
        return unwrap(f"note: {self.note}") if self.note else counted(len(self.passages), "passage")

    @property
    def own(self) -> bool:
        """Whether the reader said something here, rather than a rule alone."""
        return bool(self.note or self.passages) or len(self.tags) > len(self.automatic)


class Correction(NamedTuple):
    """A cut that the reader has put right."""

    kind: Literal["join", "split"]
    anchor: str
    """First words of the headline that is none (join), or of the paragraph that begins a section (split)."""


class DocumentTags(NamedTuple):
    """All that is known about a document, matched to its sections as they are now."""

    sections: Mapping[str, SectionTags] = {}
    """By the id of the section in the document as it is now."""
    orphans: tuple[SectionTags, ...] = ()
    """Entries whose section is not in the document any more."""
    corrections: tuple[Correction, ...] = ()
    problem: str | None = None
    """Why the tags of this document cannot be changed at present: a sentence with file and line."""


class Change(NamedTuple):
    """One thing to do to one section, or to the corrections of the document."""

    section: str
    """Id of the section."""
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    note: str | None = None
    """The new note; "" takes it away, None leaves it."""
    automatic: bool = False
    """Whether a rule asks for this rather than a person."""
    marked: tuple[MarkedPassage, ...] = ()
    """Passages to mark; one that is marked gets the note that it has here."""
    unmarked: tuple[MarkedPassage, ...] = ()
    """Passages whose marks are taken away."""


@lru_cache(maxsize=4096)  # a library has some hundreds of tags, each thousands of times
def clean_tag(text: str) -> str:
    """Return `text` as a tag: NFC, on one line, one slash between levels, none at the ends; may be empty."""
    words = neutralise(" ".join(as_it_is_read(unicodedata.normalize("NFC", text)).split()))
    levels = (level.strip() for level in words.split("/"))
    return "/".join(level for level in levels if level)


@lru_cache(maxsize=4096)
def tag_key(tag: str) -> str:
    """Return what two spellings of the same tag have in common: neither case nor accents tell tags apart."""
    return fold(clean_tag(tag))


def in_order(tags: Iterable[str]) -> list[str]:
    """Return tags as every list has them: by name, neither case nor accents of which count."""
    return sorted(tags, key=lambda tag: (tag_key(tag), tag))


def passage_key(passage: MarkedPassage) -> str:
    """Return what tells two passages apart: neither white space nor case nor accents."""
    return fold(" ".join(passage.text.split()))


def day_of(moment: str) -> str:
    """Return the day of a moment, both ISO 8601, where the reader is; of a date alone the date."""
    if "T" not in moment:
        return moment
    from datetime import datetime  # nobody who has no tags needs it

    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return moment[:10]


def leaf(tag: str) -> str:
    """Return the last level of `tag` as words: `ukraine/north-korea` gives `north korea`."""
    return fold(tag.rpartition("/")[2]).replace("-", " ").replace("_", " ").strip()


def falls_under(tag: str, topic: str) -> bool:
    """Tell whether `tag` is `topic` or below it: `ukraine/north-korea` falls under `ukraine`."""
    key, above = tag_key(tag), tag_key(topic)
    return key == above or key.startswith(above + "/")


def topic_counts(held: Iterable[Iterable[str]]) -> Counter[str]:
    """Count how many of several falls under each topic, by its key: its own tags, and those above them.

    Args:
        held: the tags of each.
    """
    counts: Counter[str] = Counter()
    for tags in held:
        keys = [tag_key(tag).split("/") for tag in tags]
        counts.update({"/".join(key[: depth + 1]) for key in keys for depth in range(len(key))})
    return counts


def carries(tags: Iterable[str], topics: Sequence[str]) -> bool:
    """Tell whether any of `tags` falls under any of `topics`."""
    return any(falls_under(tag, topic) for tag in tags for topic in topics)

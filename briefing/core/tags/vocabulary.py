"""The topics that can be suggested: those of the IPTC Media Topics, as tags with codes and names.

One invariant: every topic stands under a subject of the vocabulary, whose tag is the first level of its own.
"""

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

LANGUAGES: Final = ("en", "de", "fr", "es")
"""Those that the vocabulary has names and words in."""
_FOLDER: Final = Path(__file__).with_name("media_topics")


class Topic(NamedTuple):
    """A subject, or a topic below one."""

    tag: str
    code: str
    """Eight digits: `20000639` is https://cv.iptc.org/newscodes/mediatopic/20000639."""
    names: tuple[str, ...]
    """By `LANGUAGES`."""
    synonyms: tuple[str, ...] = ()
    """Other words that readers use for it."""

    @property
    def subject(self) -> str:
        """The tag of the subject that it belongs to, or is."""
        return self.tag.partition("/")[0]

    def name(self, language: str) -> str:
        """Return what it is called in `language`, or else in English."""
        return self.names[LANGUAGES.index(language) if language in LANGUAGES else 0]


@cache
def vocabulary() -> dict[str, Topic]:
    """Return the topics by their tags, each subject before its topics."""
    rows = [line.split("\t") for line in _lines("vocabulary")]
    return {
        tag: Topic(tag, code, tuple(names), tuple(filter(None, others.split(", "))))
        for tag, code, *names, others in rows
    }


def topic_words(language: str) -> dict[str, tuple[str, ...]]:
    """Return the words that speak for each topic, by its tag, as `word_list.WordList` takes them."""
    rows = [line.partition("\t") for line in _lines(language)]
    return {tag: tuple(words.split()) for tag, _, words in rows}


def _lines(name: str) -> list[str]:
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]

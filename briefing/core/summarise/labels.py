"""Paragraphs that are no sentence: headings, captions, places and names that a page left between the prose.

A sentence ends in a mark, a label in none. One invariant: a text of more labels than sentences, which may
set no marks at all, keeps them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.core.model import Section, Sentence
from briefing.core.text.words import count_words

LONGEST = 25
"""Words of a label at most; what is longer is a sentence whose mark got lost."""
_UNMARKED = re.compile(r"[\w%°)\]]\Z")


def without_labels(sentences: Sequence[Sentence], section: Section) -> list[Sentence]:
    """Return the sentences that are no label; all of them where most would be.

    Items behind bullets and turns of a transcript often end in no mark, and are none.

    Args:
        sentences: of `section`, in document order.
        section: where the sentences stand.
    """
    together = Counter(sentence.paragraph for sentence in sentences)
    rest = [one for one in sentences if together[one.paragraph] > 1 or not _is_label(one, section)]
    return rest if 2 * len(rest) >= len(sentences) else list(sentences)


def _is_label(sentence: Sentence, section: Section) -> bool:
    _, _, speaker, level = section.paragraphs[sentence.paragraph]
    if speaker is not None or level or _UNMARKED.search(sentence.text) is None:
        return False
    return count_words(sentence.text) <= LONGEST

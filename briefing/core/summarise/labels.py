"""What is no sentence by itself: headings, captions and places that a page left between the prose, asides.

A sentence ends in a mark, a label in none. One invariant: a text of more labels than sentences, which may
set no marks at all, keeps them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile

from briefing.core.model import Section, Sentence
from briefing.core.text.words import count_words

LONGEST = 25
"""Words of a label at most; what is longer is a sentence whose mark got lost."""
LONGEST_LINK = 4
"""Words of one after the last sentence of a paragraph."""
_NO_MARKS = "%°)]_|"
"""What may stand at the end of words without ending a sentence."""
_BRACKETED = re.compile(r"\([^()]*\)[.!?]?\Z")
_CUT_OFF = ("…", "...")


def without_labels(sentences: Sequence[Sentence], section: Section) -> list[Sentence]:
    """Return the sentences that are whole and no label; all of them where most would be.

    Items after bullets and turns of a transcript often end in no mark, and are none.

    Args:
        sentences: of `section`, in document order.
        section: where the sentences stand.
    """
    together = Counter(sentence.paragraph for sentence in sentences)
    cut_off = any(sentence.text.endswith(_CUT_OFF) for sentence in sentences)
    texts = sorted(sentence.text for sentence in sentences) if cut_off else ()
    rest = [
        one
        for one in sentences
        if not _is_aside(one.text)
        and not _is_teaser(one.text, texts)
        and not _is_label(one, section, LONGEST if together[one.paragraph] == 1 else LONGEST_LINK)
    ]
    return rest if 2 * len(rest) >= len(sentences) else list(sentences)


def _is_aside(text: str) -> bool:
    """Tell whether a sentence explains the one before it, or announces the next."""
    return text.endswith((":", "：")) or (text[0] == "(" and _BRACKETED.match(text) is not None)


def _is_teaser(text: str, texts: Sequence[str]) -> bool:
    """Tell whether a sentence breaks off and stands whole elsewhere in sorted `texts`, as standfirsts do."""
    if not text.endswith(_CUT_OFF):
        return False
    begun = text.rstrip("….").rstrip()
    alike = takewhile(lambda other: other.startswith(begun), islice(texts, bisect_left(texts, begun), None))
    return any(len(other) > len(text) for other in alike)


def _is_label(sentence: Sentence, section: Section, longest: int) -> bool:
    """Tell whether a sentence has no mark at its end: beside others it is a link, `More on this`."""
    _, _, speaker, level = section.paragraphs[sentence.paragraph]
    last = sentence.text[-1]
    if speaker is not None or level or not (last.isalnum() or last in _NO_MARKS):
        return False
    return count_words(sentence.text) <= longest

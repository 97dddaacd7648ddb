"""What is asked in a conversation, which a summary leaves out: the answers say what there is to say.

One invariant: a conversation of nothing but questions keeps them.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.model import Section, Sentence

_CLOSERS = '"”’»)]*_ '


def without_questions(sentences: Sequence[Sentence], section: Section) -> list[Sentence]:
    """Return the sentences of turns without questions, and without what is said by nobody in particular.

    Args:
        sentences: of `section`, in document order.
        section: where the sentences stand; one without turns keeps all.
    """
    speakers = [paragraph.speaker for paragraph in section.paragraphs]
    if not any(speakers):
        return list(sentences)
    answers = [one for one in sentences if speakers[one.paragraph] != "" and not _asks(one.text)]
    return answers or list(sentences)


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(("?", "？", "؟"))

"""Names by their capitals alone, where what stands beside them is an office, or nobody knows what.

Invariant: unsure means no name: an object, a genitive, a body, a word that is not known.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import FULL, gender_of_ending, is_first_name, is_given
from briefing.core.quotes.people.occurrences import is_case_of_known
from briefing.core.quotes.people.roles import body_in_front, clean_role, may_modify
from briefing.core.text.marks import NICKNAME_OPENS

_leans = re.compile(r"-(?=[^\W\d_])(?![A-ZÀ-ÖØ-Þ])")
"""Where a word in small letters is tied to a name."""


class StrictName(NamedTuple):
    """The name in a phrase, and what the phrase says that somebody is."""

    name: list[str]
    role: str | None
    may_be_body: bool
    """It stands alone after an office, and may say what that is of: глава МВД."""


def strict_name(said: str, text: str, lexicon: Lexicon) -> StrictName | None:
    """Return the name in a phrase, if it may be a subject and all beside it belongs to an office."""
    words = _without_tail(_without_clause(said.split(), lexicon), lexicon)
    if not words:
        return None
    offices = [at for at, word in enumerate(words) if lexicon.is_office(word.lower())]
    first = offices[-1] + 1 if offices else 0
    within = range(first, len(words)) if first < len(words) else range(offices[0])
    known = max((at for at in within if offices and lexicon.is_body(words[at].lower())), default=-1)
    bodies = [at for at in within if at <= known or _says_of_what(words, at, lexicon)]
    named = [at for at in within if at not in bodies and _is_part_of_name(words, at, lexicon)]
    if not named or named != list(range(named[0], named[-1] + 1)):
        return None
    name, before, after = words[named[0] : named[-1] + 1], words[: named[0]], words[named[-1] + 1 :]
    if any(word.endswith(",") for word in name[:-1]) or _is_nobody(name, before, lexicon):
        return None  # Pelatih Persija, Kas Hartadi
    if lexicon.bare_genitives and before and is_case_of_known(name[-1], text, lexicon):
        return None  # the lawyer of Pyotr Brandt
    if lexicon.bare_genitives and len(name) == FULL and is_case_of_known(name[0], text, lexicon):
        name = name[1:]  # In a letter to Brandt Lind writes
    others = [word for at, word in enumerate(before) if at not in bodies]
    if _is_object(name, others, lexicon) or not _is_office_after(after, lexicon):
        return None
    if offices and (body := body_in_front(name, lexicon, before[-1] if before else "")):
        name, before = name[body:], before + name[:body]
    before = [word for at, word in enumerate(before) if at or word.lower() not in lexicon.determiners]
    office = _office(before, lexicon)
    if before and not office and gender_of_ending(name[0].lower(), lexicon) != "m":
        return None  # a word that nobody knows, or in another case: Пётр is no object, as Петра is
    role = clean_role(" ".join([*office, *after]), lexicon)
    return StrictName(name, role, bool(offices) and _may_be_body(name, lexicon))


def _is_nobody(name: Sequence[str], before: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell a lone word that is tied to small letters, or says where a body is, from a name."""
    if len(name) > 1:
        return False
    body = before[-1].lower() if before else ""
    placed = body in lexicon.governing and lexicon.is_body(body)  # Ahli Parlimen Rawa
    return placed or _leans.search(name[0]) is not None  # a Facebook-oldalán


def _is_office_after(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether what stands after a name is an office, with what it is of: Fűz Péter amerikai elnök.

    One with a capital is a part of the name of a body: Honvédelmi Minisztérium.
    """
    if not words:
        return True
    if not all(word.islower() for word in words) or not lexicon.is_office(words[-1]):
        return False
    held = (end for end in lexicon.possessed_endings if words[-1].endswith(end))
    if any(lexicon.is_office(words[-1].removesuffix(end)) for end in held):
        return False  # az MTK edzője
    if not lexicon.offices_follow:
        return all(map(lexicon.is_office, words))
    return lexicon.finite.isdisjoint(words) and lexicon.adverbs.isdisjoint(words)


def _office(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """Return the office in front of a name, with what belongs to it; nothing where no word is one."""
    while len(words) > 1 and not may_modify(words[0], lexicon):
        words = words[1:]
    return words if any(lexicon.is_office(word.lower()) for word in words) else ()


def is_plain_name(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether all words of a name may be part of one."""
    return all(_is_part_of_name(words, at, lexicon) for at in range(len(words)))


def _without_clause(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return a phrase without a participle in front and its object, and a name without its case."""
    if lexicon.suffix_mark:
        words = [*words[:-1], re.split("['’]", words[-1])[0]]
    ends = (
        at
        for at, (word, following) in enumerate(pairwise(words), 1)
        if (word.islower() and lexicon.parts_office(word, following))
        or word.endswith(lexicon.partitive_endings)
    )
    return words[max(ends, default=0) :]


def _says_of_what(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a capital opens what an office is of: губернатор *Псковской* области Иван Соснов."""
    if not lexicon.bare_genitives or not at or at + 1 >= len(words) or not words[at][0].isupper():
        return False
    low, before, after = words[at].lower(), words[at - 1], words[at + 1]
    held = before.islower() or lexicon.is_office(before.lower())
    noun = after.islower() and not (lexicon.is_office(after) or after in lexicon.functions)
    past = tuple(ending for ending, _ in lexicon.verb_genders)
    ends = (*lexicon.attribute_endings, *lexicon.surname_genitives)
    return held and noun and low.endswith(ends) and not after.endswith(past)


def _may_be_body(name: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether words after an office may say what that is of, and no name: МВД, FC Kopenhagi."""
    if not lexicon.bare_genitives:
        return False
    letters = [word.isupper() and len(word) > 1 for word in name]
    if len(name) > 1:
        return any(letters) and not all(letters)
    return letters[0] or name[0].lower().endswith(lexicon.attribute_endings)


def _without_tail(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return a phrase without what hangs after a name: Jan Ort z Komendy Policji, Orton MTV Uutisille.

    It is empty where the name may have taken in a word of what hangs there: Aho Ylen Aamussa.
    """
    named = next((at for at, word in enumerate(words) if _is_part_of_name(words, at, lexicon)), len(words))
    for at in range(named + 1, len(words)):
        low = words[at].lower()
        if low in lexicon.links and low not in lexicon.particles and words[at - 1][0].isupper():
            return words[:at]
    end = len(words)
    while end > named + FULL and _hangs(words, end - 1, lexicon):
        end -= 1
    if end != named + FULL:
        return words
    known = end == len(words) or is_first_name(words[named].lower(), lexicon)
    owns = not known and _owns(words[end - 1], lexicon) and _is_in_case(words[end], lexicon)
    return [] if owns else words[:end]


def _hangs(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word after a name is where or to whom somebody speaks: Ylen Aamussa, MTV Uutisille."""
    if _is_in_case(words[at], lexicon) or words[at].isupper():
        return True
    return at + 1 < len(words) and _owns(words[at], lexicon) and _is_in_case(words[at + 1], lexicon)


def _owns(word: str, lexicon: Lexicon) -> bool:
    return word.lower().endswith(lexicon.genitive_endings)


def _is_object(name: Sequence[str], before: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a name cannot be a subject: Annának; Mayor Piotr Ort received Minister Anna Lund."""
    if any(_is_in_case(word, lexicon) for word in name) or (before and _is_genitive(name, lexicon)):
        return True
    if lexicon.offices_nest and before and lexicon.is_office(before[-1].lower()):
        return False
    others = (at for at in range(1, len(before)) if _is_part_of_name(before, at, lexicon))
    if not lexicon.role_breaks:
        return next(others, None) is not None
    office = next((at for at, word in enumerate(before) if lexicon.is_office(word.lower())), len(before))
    return any(at > office or re.search("['’]", before[at]) for at in others)  # Muğla Belediye Başkanı


def _is_genitive(name: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a name after an office may be whose office it is: адвокат Петра Орта."""
    first, last = name[0].lower(), name[-1].lower()
    if len(name) < FULL or not first.endswith(lexicon.given_genitives):
        return False
    man = is_given(first[:-1]) or first[:-1] in lexicon.masculine_given
    if first in lexicon.feminine_given or (is_given(first) and not man):
        return False
    return last.endswith(lexicon.surname_genitives) and not last.endswith(lexicon.womens_surnames)


def _is_in_case(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the ending of a word keeps it from being a subject: Annának."""
    low = word.lower()
    return low.endswith(lexicon.case_endings) and low not in lexicon.direct_names


def _is_part_of_name(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    low = words[at].lower()
    if low in lexicon.particles and 0 < at < len(words) - 1:
        return words[at - 1][0].isupper() and words[at + 1][0].isupper()
    if words[at][0] in NICKNAME_OPENS:
        return 0 < at < len(words) - 1
    proper = words[at][0].isupper() and low not in lexicon.functions and not lexicon.is_body(low)
    return proper and not lexicon.is_office(low)

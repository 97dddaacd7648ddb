"""Two names of somebody who has three: Johnson Weld, of Ilka Johnson Weld; Osman Sabrin, of O. S. Yakub.

Invariant: a short form joins one full name or none; where several begin or end so, it stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence

from briefing.core.quotes.people.given_names import FULL, is_given
from briefing.core.quotes.people.runs import Name

Groups = dict[tuple[str, str], list[Name]]
"""The forms of each name by its surname and what tells its bearer from others."""
Owners = dict[tuple[str, ...], set[tuple[str, str]]]


def join_short_forms(groups: Groups, unsure: Sequence[Name], alone: Container[str]) -> None:
    """Join two names with the full name that ends or begins with them.

    Not where the first of two at the end, or the second at the beginning, is a first name: Paul Weld and John
    Paul Weld may be two, and so may John Paul. Nor where the second at the beginning stands alone elsewhere,
    for then it is the surname: Ilka Weld, of a headline like Ilka Weld Beats Champion.

    Args:
        groups: of names that are somebody's; changed in place.
        unsure: names that nothing else tells to be somebody's.
        alone: names of one word in the text, in lower case.
    """
    ending: Owners = defaultdict(set)
    opening: Owners = defaultdict(set)
    for key, forms in groups.items():
        for form in forms:
            if len(form.lows) > FULL:
                ending[form.lows[-FULL:]].add(key)
                if form.lows[1] not in alone and not is_given(form.lows[1]):
                    opening[form.lows[:FULL]].add(key)
    if not ending:
        return
    for key in [*groups]:
        lows = groups[key][0].lows
        longer = [one for one in ending.get(lows, ()) if one[0] == key[0] and not is_given(key[1])]
        longer += [one for one in opening.get(lows, ()) if one != key]
        if len(longer) == 1:
            groups[longer[0]] += groups.pop(key)
    for name in unsure:
        begun = opening.get(name.lows, ())
        if len(begun) == 1 and (key := next(iter(begun))) in groups:
            groups[key].append(name)

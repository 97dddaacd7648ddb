"""The pet form of a first name and the name in full: Ken Lund is Kenneth Lund, unless the text has both.

Source: our own list of common English forms.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from briefing.core.quotes.people.short_forms import Groups

_FORMS: Final = """
    abigail: abby; alexander: alex sandy; andrew: andy drew; anthony: tony; barbara: barb; benjamin: ben
    bernard: bernie; catherine: cathy kate katie; charles: charlie chuck; christopher: chris
    daniel: dan danny; david: dave; deborah: deb debbie; donald: don donnie; dorothy: dot; douglas: doug
    edward: ed eddie ted ned; elizabeth: beth betty liz lizzie; eugene: gene; frederick: fred freddie
    gerald: gerry jerry; gregory: greg; harold: hal harry; henry: hank harry; jacob: jake
    james: jim jimmy jamie; jeffrey: jeff; jennifer: jen jenny; jessica: jess jessie; john: jack johnny
    jonathan: jon; joseph: joe joey; joshua: josh; katherine: kate kathy katie; kathleen: kathy
    kenneth: ken kenny; kimberly: kim; lawrence: larry; leonard: len lenny; louis: lou; margaret: maggie peg
    matthew: matt; michael: mick mickey mike; nathaniel: nate; nicholas: nick; pamela: pam
    patricia: pat patty tricia; patrick: pat paddy; peter: pete; philip: phil; phillip: phil; randolph: randy
    raymond: ray; rebecca: becky; richard: dick rich rick ricky; robert: bob bobby rob robbie
    ronald: ron ronnie; russell: russ; samuel: sam; stephen: steve; steven: steve; stuart: stu; susan: sue
    terence: terry; theodore: ted teddy; theresa: terry; thomas: tom tommy; timothy: tim; valerie: val
    victoria: vicky; vincent: vince; walter: walt; william: bill billy will; zachary: zach
    """


@cache
def _in_full() -> dict[str, frozenset[str]]:
    """Return the names that each pet form may stand for."""
    found: dict[str, set[str]] = {}
    for entry in _FORMS.replace("\n", ";").split(";"):
        full, _, forms = entry.partition(":")
        for form in forms.split():
            found.setdefault(form, set()).add(full.strip())
    return {form: frozenset(names) for form, names in found.items()}


def join_pet_names(groups: Groups) -> None:
    """Join the forms of a name under the full one, where one bearer of the surname alone may have it.

    Not where a word for a relative stands before one of them: Tom Lund and his father, Thomas Lund, are two.
    """
    full_names = _in_full()
    for surname, given in [*groups]:
        if given not in full_names:
            continue
        others = [(surname, name) for name in full_names[given] if (surname, name) in groups]
        if len(others) == 1:
            pet, full = groups[surname, given], groups[others[0]]
            if not any(name.related for name in (*pet, *full)):
                full += groups.pop((surname, given))

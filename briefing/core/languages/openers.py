"""Words at the start of a sentence that lean on the sentence before it.

A summary shows sentences out of their context, where "He" is nobody and "But" contradicts nothing. The
lists were written for this project; first and second persons are not in them, since they point at the
speaker and not back.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.core.text.patterns import lazy

_OPENERS = {
    "en": """he she it they him her his its their theirs them this that these those such there
        but and or so yet then also however meanwhile still instead nor besides moreover
        furthermore otherwise nevertheless nonetheless therefore thus hence another""",
    "de": """er sie es ihm ihr ihre ihren sein seine seinen dies diese dieser dieses diesen das
        der damit dabei daher deshalb dazu darum dagegen davon darauf danach dann aber und oder
        doch denn jedoch auch allerdings dennoch trotzdem zudem außerdem so""",
    "fr": """il elle ils elles ce cela ceci c cette cet ces celui celle ceux lui leur leurs son
        sa ses y mais et or car donc ainsi aussi puis pourtant cependant ensuite toutefois alors
        enfin néanmoins""",
    "es": """él ella ellos ellas ello este esta esto estos estas ese esa eso esos esas aquel su
        sus pero y e o sino pues así entonces luego también además sin_embargo""",
    "it": """egli ella esso essa essi lui lei loro questo questa questi queste quello quella ciò
        suo sua suoi sue ma e o però quindi così poi anche inoltre tuttavia""",
    "pt": """ele ela eles elas este esta isto estes estas esse essa isso esses essas seu sua
        seus suas mas e ou porém então assim também além""",
    "nl": """hij zij ze het hem hen hun zijn haar dit dat deze die maar en of dus toen daarna
        ook toch echter daarom bovendien""",
    "sv": """han hon den det de hans hennes dess deras detta denna dessa men och eller så då
        sedan också därför dock dessutom""",
    "no": """han hun det den de hans hennes dens deres dette denne disse men og eller så da også
        derfor likevel dessuten deretter ho dei""",
    "da": """han hun det den de hans hendes dens deres dette denne disse men og eller så da også derfor
        dog desuden""",
    "cs": """on ona ono oni ony jeho její jejich ten ta to tento tato toto tyto tím ale a nebo
        však proto pak také navíc přesto""",
    "pl": """on ona ono oni one jego jej ich ten ta to te ci tym ale a i lub jednak więc dlatego potem
        także ponadto""",
    "tr": "o bu şu onlar bunlar onun bunun bunu ama ancak fakat ve ayrıca böylece sonra yine",
    "ru": """он она оно они его её ее их этот эта это эти тот та те но и а или однако поэтому затем
        также потом""",
    "uk": "він вона воно вони його її їх їхній цей ця це ці той та але і й а або однак тому потім також",
    "el": "αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος του της τους αλλά και ή όμως ωστόσο έτσι επίσης μετά",
    "zh": "",
    "ja": "",
}
_WIDE = {
    "zh": lazy("他|她|它|这|那|其|但|不过|然而|而|因此|所以|此外|同时"),
    "ja": lazy("彼|彼女|これ|それ|あれ|この|その|しかし|だが|また|そして|一方|このため|さらに"),
}
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)(?:\W+([^\W\d_]+))?")
# "This week", "that night": a time that the reader can place.
_TIMES = frozenset({"week", "weekend", "month", "year", "morning", "afternoon", "evening", "night"})


@cache
def openers(language: str) -> frozenset[str]:
    """Return the words, lower case, that lean on the sentence before when they open one of `language`."""
    return frozenset(_OPENERS.get(language, "").split())


def leans_back(sentence: str, language: str) -> bool:
    """Tell whether `sentence` opens with a pronoun or connective that points back."""
    if language in _WIDE:
        return _WIDE[language]().match(sentence.lstrip("「『“（")) is not None
    found = _FIRST_WORD.match(sentence)
    if found is None:
        return False
    return found[1].lower() in openers(language) and (found[2] or "").lower() not in _TIMES

"""The word lists that keep suggested topics to things: data only, written for this project, lower case."""

from __future__ import annotations

_LISTS = {
    "titles": """mr mrs ms dr sir lord lady dame president vice prime minister foreign defence defense
        interior finance general gen lt col colonel major maj sgt captain capt admiral senator
        sen rep congressman congresswoman gov governor mayor king queen prince princess pope
        chancellor secretary ambassador judge justice professor prof chief first deputy herr
        frau monsieur madame m mme señor señora""",
    "calendar": """monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december jan feb mar apr jun jul aug sep
        sept oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar
        februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi
        dimanche janvier février mars avril juin juillet août septembre octobre novembre
        décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
        mayo junio julio agosto septiembre octubre noviembre diciembre today yesterday tomorrow""",
    "vague": """people man men woman women year years day days week weeks month months time times
        thing things way part number place country countries government officials official
        statement report reports news million billion percent others group members side head
        end home world state states public case cases plan plans move call calls talks meeting
        spokesman spokeswoman spokesperson source sources comment comments interview leader
        leaders president minister area areas city town level amount hours hour minutes
        morning evening night reporters journalists media forces series system office news
        victory attack role support deal issue issues problem problems question need decision
        result results start beginning hand hands eyes life family example morning details
        information work job""",
    "fr": """le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre""",
    "es": """el la los las un una de del al este esta estos estas su sus""",
    "it": """il lo la i gli le l un uno una di del dello della dei delle al alla dal dalla nel
        nella suo sua""",
    "pt": """o a os as um uma do da dos das no na nos nas ao seu sua este esta""",
    "nl": """de het een deze dit die zijn haar hun""",
    "en": """the a an of its his her their our this that these those for in on by with against from
        into over under between no any some more most many all""",
}
TITLES = frozenset(_LISTS["titles"].split())
"""Words before a name that are not part of it."""
CALENDAR = frozenset(_LISTS["calendar"].split())
"""Weekdays, months and their like: never a topic."""
VAGUE = frozenset(_LISTS["vague"].split())
"""Nouns of every news report, which tell sections apart from nothing."""
BEFORE_NOUN = {code: frozenset(_LISTS[code].split()) for code in ("en", "fr", "es", "it", "pt", "nl")}
"""Words that a noun follows, by language."""

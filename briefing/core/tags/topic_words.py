"""The word lists that keep suggested topics to things: data only, written for this project, lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from briefing.core.text.patterns import lazy

_LISTS = {
    "titles": """mr mrs ms dr sir lord lady dame president vice prime minister foreign defence defense
        interior finance general gen lt col colonel major maj sgt captain capt admiral senator
        sen rep congressman congresswoman gov governor mayor king queen prince princess pope
        chancellor secretary ambassador judge justice professor prof chief first deputy herr
        inspector detective sergeant commissioner superintendent coach chairman chairwoman director
        editor bishop archbishop cardinal imam rabbi reverend rev sheriff analyst economist
        frau monsieur madame m mme señor señora""",
    "calendar": """monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december jan feb mar apr jun jul aug sep
        sept oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar
        februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi
        dimanche janvier février mars avril juin juillet août septembre octobre novembre
        décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
        mayo junio julio agosto septiembre octubre noviembre diciembre today yesterday tomorrow""",
    "numerals": """hundred thousand million billion trillion millions billions dozen dozens hundert
        tausend million millionen milliarde milliarden billionen mio mrd mille cents millier milliers
        millón millones mil milioni miliardi milhões""",
    "vague": """people man men woman women year years day days week weeks month months time times
        thing things way part number place country countries government officials official
        statement report reports news million billion percent others group members side head
        end home world state states public case cases plan plans move call calls talks meeting
        spokesman spokeswoman spokesperson source sources comment comments interview leader
        leaders president minister area areas city town level amount hours hour minutes
        morning evening night reporters journalists media forces series system office news
        victory attack role support deal issue issues problem problems question need decision
        result results start beginning hand hands eyes life family example morning details
        information work job
        menschen leute mensch mann männer frau frauen jahr jahre jahren jahres tag tage tagen woche
        wochen monat monate monaten stunde stunden minuten zeit ende anfang mitte angabe angaben
        million millionen milliarde milliarden prozent euro meter kilometer zentimeter tonnen
        teil seite fall fälle beispiel frage fragen weise grund folge folgen ziel zahl zahlen
        morgen abend nacht mittag vormittag nachmittag wochenende land länder staat staaten
        regierung stadt sprecher sprecherin bericht berichte meldung erklärung problem probleme
        lage leben welt weg rahmen bereich möglichkeit mehrheit""",
    "media": """reuters afp ap dpa apa tass interfax bloomberg xinhua efe ansa kyodo ritzau tt ntb telegram
        twitter facebook youtube instagram tiktok whatsapp signal linkedin reddit truth bluesky cnn bbc
        nbc cbs abc cnbc msnbc npr itv zdf ard orf rtl tf1 bfm""",
    "generic": """park street road avenue square river lake hill hills north south east west northern southern
        eastern western central greater upper lower city town village university school college academy
        institute hospital court bank board council committee commission ministry department office
        agency authority union party parliament congress senate house chamber assembly government
        administration church cathedral club team league cup open international centre center museum
        gallery library theatre theater opera festival airport station bridge island islands valley
        mountain mountains sea ocean bay gulf coast border capital republic kingdom province district
        region county army navy police guard company corporation corp inc ltd plc co act law bill treaty
        constitution internet web god lord earth sun moon world war new old great saint st san los las
        el no yes ok association federation foundation society institution service services times post
        news daily journal magazine sunday-paper queen king prince princess pope state states prize
        award united national royal federal supreme high general chief first second third whoever former
        rat amt kammer gericht stadt land bund partei kirche universität""",
    "bodies": """bank ministry department office agency authority organisation organization
        commission committee council court institute association federation fund union society
        centre center programme program party front movement campaign alliance campus bundesamt
        ministerium amt verband institut zentrum""",
    "de": """der die das den dem des ein eine einen einem einer eines kein keine keinen keiner
        dieser diese dieses diesen diesem jeder jede jedes jeden sein seine seinen seiner seinem
        ihr ihre ihren ihrer ihrem unser unsere mein meine beim zum zur vom im am ins ans""",
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
NUMERALS = frozenset(_LISTS["numerals"].split())
"""Words that count the one after them."""
MEDIA = frozenset(_LISTS["media"].split())
"""Agencies, networks and channels, which carry the news rather than make it."""
GENERIC = frozenset(_LISTS["generic"].split())
"""Words that are part of many names, and none by themselves."""
BODIES = frozenset(_LISTS["bodies"].split())
"""Words in the name of a body that may go on after `for` or `of the`."""
VAGUE = frozenset(_LISTS["vague"].split())
"""Nouns of every news report, which tell sections apart from nothing."""
BEFORE_NOUN = {code: frozenset(_LISTS[code].split()) for code in ("en", "de", "fr", "es", "it", "pt", "nl")}
"""Words that a noun follows, by language."""
german_office = lazy(
    r".*(?:minister|präsident|kanzler|chef|sprecher|leiter|trainer|meister|direktor|professor|vorsitzende"
    r"|anwalt|anwält|richter|kommissar|sekretär|kapitän|forscher|expert|premier|senator|abgeordnete|politiker"
    r"|kandidat|gründer|manager|bischof|general)(?:e?[nrs]|in|e)?"
)
"""German offices, which stand before a name without an article."""
german_trade = lazy(
    r".*(?:hersteller|bauer|konzern|firma|unternehmen|verein|klub|anbieter|betreiber|dienst|kette|riese"
    r"|agentur|gewerkschaft|behörde|reederei|verlag|sender|zeitung|rat|rätin|chefin|ärztin|arzt)"
)
"""German nouns that say what the name after them is."""
german_thing = lazy(
    r".*(?:ung(?:en)?|(?:h|k)eit(?:en)?|schaft(?:en)?|tion(?:en)?|tät(?:en)?|ismus|partner|nehmer|lagen?"
    r"|(?:land|verband|anbieter|gericht|gesetz|preis|markt|recht|amt|betrieb|konzern)(?:e?s)|krise|steuer|strafe"
    r"|drama|waffen|kräfte|gebiet(?:en)?|richtung|netzwerk|prozent|euro|plus)"
)
"""German nouns that are no part of a name without an article of their own."""
DAY_PART = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch")
"""How German words begin that tell a part of a day of the week."""
CONNECTORS = frozenset({"of", "de", "del", "della", "da", "do", "la", "le", "von", "van", "al", "bin", "el"})
"""Small words within names, and before where somebody comes from."""
NAME_ARTICLES = frozenset({"der", "den", "dem"})
"""Parts of a name after `von` and `van`; else they begin something new: `Präsidentin der Kammer`."""
BODY_LINKS = frozenset({"for", "on", "the", "and", "against", "für", "der", "des"})
"""What goes on in the name of a body: `Bank for Reconstruction and Development`."""
DEMONYM = re.compile(
    r".*(?:[^e]rian|[^r]ian|ean|nish|lish|dish|kish|rish|ese|ians)|german|french|dutch|greek|czech|thai|swiss"
    r"|iraqi|israeli|afghan|turk|american|korean|mexican|african|european|asian|britons?|(?:am|afric|mexic|ger)\w*ans"
)
"""Where somebody comes from, in English."""
german_origin = lazy(r".*(?:isch|sch)(?:e[nrms]?)?")
"""Adjectives of origin in German."""
ALIASES: Final[Mapping[str, str]] = {
    "us": "United States", "u.s": "United States", "u.s.a": "United States", "usa": "United States",
    "uk": "United Kingdom", "u.k": "United Kingdom", "e.u": "EU", "u.n": "UN",
}  # fmt: skip
PEOPLES: Final = (
    ("an", "a"), ("n", ""), ("ian", ""), ("ian", "e"), ("ish", "land"),
    ("ans", "a"), ("ns", ""), ("ians", ""),
)  # fmt: skip
"""Endings of peoples, and what their countries have in place of them."""
ARTICLED: Final = frozenset({"en", "fr", "es", "it", "pt", "nl"})
"""Languages in which any noun but a name would open a sentence behind an article, or in the plural."""

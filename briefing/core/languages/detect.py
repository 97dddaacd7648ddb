"""Which language a text is in, by script and function words.

Owns the table of function words that detection, sentence splitting and the stop lists share. Invariant:
only a prefix of the text is looked at, so the cost does not grow with the document.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

UNKNOWN = "und"
"""The BCP 47 tag of a language that cannot be told."""
SAMPLE = 4000
"""Code points of the text that are looked at."""
MIN_HITS = 2
"""Fewer function words than this say nothing …"""
MIN_SHARE = 0.08
"""… and neither do fewer than this share of the words."""

# Written for this project: articles, pronouns, prepositions, conjunctions, auxiliaries. `no` is Bokmål with
# the commonest Nynorsk forms.
_FUNCTION_WORDS = {
    "en": """the a an and or but nor so if then than that this these those there here he she it they
        we you i him her them his its their our your my who whom whose which what when where why how
        is are was were be been being have has had do does did can could will would shall should may
        might must not no of in on at by for with from to into about over under between through during
        before after since until against within without along while as because although though both
        either neither each every all any some many much more most few less several other another such
        same only just also too very even still already never ever again once now soon later however
        therefore meanwhile up out off isn aren wasn weren don doesn didn hasn haven hadn couldn
        wouldn shouldn ll ve re""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch
        als wie wenn weil dass ob damit obwohl während bevor nachdem bis seit ich er sie es wir ihr
        ihn uns ihm ihnen mir sich sein seine seinen seiner ihre ihren ihrem ihrer dieser diese dieses
        diesen diesem jener welche wer was wo wann warum ist sind war waren gewesen wäre wird werden
        wurde wurden habe hat haben hatte hatten kann können konnte muss müssen soll sollen will
        wollen darf im am auf aus bei beim mit nach vor von vom zu zum zur über unter um durch für
        gegen ohne zwischen nicht kein keine nur noch schon auch so sehr mehr viele alle andere man
        dort hier dann nun wieder jedoch""",
    "fr": """le la les l un une des du de d au aux et ou mais donc or ni car si que qu qui quoi dont
        où quand comme ce c cet cette ces cela celui celle ceux je j il elle on nous vous ils elles me
        se s lui leur leurs y en son sa ses notre votre est sont était étaient été être sera ai a as
        avons avez ont avait avaient aurait fait dans sur sous par pour avec sans vers chez entre
        contre depuis pendant avant après ne n pas plus moins très aussi encore déjà même tout tous
        toute toutes autre autres quel quelle chaque plusieurs quelques alors ainsi puis lors selon
        afin cependant""",
    "es": """el la los las lo un una unos unas de del al ante bajo con contra desde en entre hacia
        hasta para por según sin sobre tras y e o u pero sino aunque porque pues si que quien quienes
        cual cuyo donde cuando como yo él ella nosotros ellos ellas usted me te se nos le les mi su
        sus nuestro este esta esto estos estas ese esa eso aquel es son era eran fue fueron ser sido
        será está están estaba ha han había habían hay tiene no ni ya más menos muy también todavía
        todo toda todos todas otro otra otros mismo misma cada algo así entonces luego después antes
        mientras""",
    "it": """il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai
        agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sulla
        sui sulle con per tra fra e ed o ma però anche se che chi cui non come dove quando perché più
        meno già ancora io lui lei noi voi loro si ci ne mi ti questo questa questi queste quello
        quella quelli suo sua suoi sue è sono era erano essere stato stata stati ha hanno aveva
        avevano sarà può dopo prima durante contro secondo così quindi mentre tutti tutto ogni altri""",
    "pt": """o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela
        pelos pelas para com sem sob sobre entre até desde contra e ou mas porém que quem qual quais
        cujo onde quando como porque se não nem já ainda mais menos muito também só eu ele ela nós
        eles elas você me lhe seu sua seus suas este esta isto esse essa isso aquele aquela é são era
        eram foi foram ser sido será está estão estava há tem têm tinha havia após antes depois
        durante segundo então enquanto todo toda todos outros outro""",
    "nl": """de het een en of maar want dus als dan dat die dit deze wie wat waar wanneer waarom hoe
        ik jij je hij zij ze wij we jullie u hem haar hen hun zijn mijn ons onze is was waren ben bent
        wordt worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou zouden moet
        moeten mag wil in op aan bij van voor met naar uit over onder tegen tussen door om te tot na
        sinds zonder volgens niet geen wel ook nog al meer veel alle andere er hier daar toen nu weer
        echter terwijl omdat""",
    "sv": """och att det som en ett den de är var för på med av till från i inte om men har hade han
        hon jag vi ni du dem oss sig sin sitt sina hans hennes deras vår detta denna dessa när där här
        hur vad vem vilken kan kunde ska skulle vill måste blir blev varit vara efter under över
        mellan mot vid hos utan också bara nu så än då eller efter innan sedan alla andra mycket mer
        många någon något några enligt eftersom medan""",
    "no": """og at det som en et ei den de er var for på med av til fra i ikke om men har hadde han
        hun jeg vi dere du dem oss seg sin sitt sine hans hennes deres vår dette denne disse når der
        her hvor hva hvem hvilken kan kunne skal skulle vil ville må blir ble vært være etter under
        over mellom mot ved hos uten også bare nå så enn da eller før siden alle andre mye mer mange
        noen noe ifølge fordi mens ikkje frå eit ein eg vart vore dei""",
    "da": """og at det som en et den de er var for på med af til fra i ikke om men har havde han hun
        jeg vi du dem os sig sin sit sine hans hendes deres vores dette denne disse når der her hvor
        hvad hvem hvilken kan kunne skal skulle vil ville må bliver blev været være efter under over
        mellem mod ved hos uden også kun nu så end da eller før siden alle andre meget mere mange
        nogle noget ifølge fordi mens""",
    "cs": """a i ale nebo však protože že aby když kde kdy jak co kdo který která které kteří jeho
        její jejich svůj své se si je jsou byl byla bylo byli být bude budou by jsem jsme má mají měl
        může mohou musí na v ve z ze s k ke do od po pro při před přes u o za mezi bez podle proti tak
        také už ještě jen více než ten ta to tento tato toto této tom tím on ona oni jako není až ani
        pak letos""",
    "pl": """i w we z ze na do od o po za przez dla przy pod nad przed między bez u się nie że jest są
        był była było byli być będzie będą jak co kto który która które którzy tego tej ten ta to te
        tym jego jej ich swój oraz ale lub albo jednak ponieważ gdy kiedy gdzie czy tak także też już
        jeszcze tylko bardziej niż ma mają miał może mogą musi został została zostały on ona oni my
        przeciwko według aby żeby więc""",
    "tr": """ve ile de da ki bu şu o bir için gibi kadar daha en çok az ama fakat ancak veya ya hem ne
        mi mı değil var yok olan olarak olduğu oldu olduğunu eden etti her hiç bazı tüm bütün diye
        sonra önce göre karşı üzere ben sen biz siz onlar onun bunun kendi nasıl neden hangi kim yine
        bile artık henüz böyle şöyle ise dedi""",
    "ru": """и в во не на что с со как а по к ко из у от о об за для при до без под над перед между
        через но или если чтобы когда где кто который которая которые которых это этот эта эти этого
        том тот та те он она оно они его её ее их им мы вы я нас был была было были быть будет есть
        может уже ещё еще также тоже только более чем же бы так все всех после против""",
    "uk": """і й та в у на не що з із зі як а до від по за для при без під над перед між через але або
        якщо щоб коли де хто який яка яке які яких це цей ця ці цього тому той він вона воно вони його
        її їх їм ми ви я нас був була було були бути буде є може вже ще також лише більше ніж же б так
        все всіх після проти про""",
    "el": """και το τα η ο οι του της των τον την τη στο στη στην στον στα στις τους με για από που να
        θα δεν είναι ήταν ότι πως ως σε αν αλλά ή όταν όπως ένα μια ένας αυτό αυτός αυτή αυτά έχει
        έχουν είχε κατά μετά πριν προς χωρίς μεταξύ πιο πολύ επίσης μόνο όμως ενώ δε μας σας του""",
    "fi": """ja on ei se että hän oli ovat mutta kun niin kuin myös ole tai jos joka jotka mitä tämä
        tämän ne he minä sekä vain mukaan jälkeen ennen kanssa vielä jo olisi olla hänen""",
    "ro": """și în de la cu pe că a al ale un o este sunt era fost din pentru nu se care mai sau dar
        după până fără prin către lui lor său sa acest această ce când unde cum""",
    "hu": """a az és hogy nem is egy ez azt volt van meg el csak de ha vagy mint már még után szerint
        között lesz ezt aki ami amely voltak""",
}
FUNCTION_WORDS = MappingProxyType({code: frozenset(words.split()) for code, words in _FUNCTION_WORDS.items()})
"""By primary BCP 47 tag: the closed-class words of a language, lower case; apostrophes split words."""

# Letters that, among the languages above, only one writes often.
_LETTERS = {
    "de": "ß",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "cs": "řěůť",
    "pl": "łęśźż",
    "tr": "ğıİ",
    "ru": "ыэъё",
    "uk": "іїєґ",
    "ro": "țţ",
    "hu": "őű",
}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", "[\u3041-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("ko", "[\uac00-\ud7a3]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u05d0-\u05ea]"),
    ("ar", "[\u0620-\u064a]"),
    ("th", "[\u0e01-\u0e5b]"),
    ("hi", "[\u0900-\u097f]"),
)
_FIRST_SCRIPT = "\u0370"
"""Below it is Latin, and above U+2000 are its quotation marks and dashes."""
_LETTER = re.compile(r"[^\W\d_]")
_SCRIPT_SHARE = 0.3
_KANA_SHARE = 0.05


def detect_language(text: str) -> str:
    """Return the primary BCP 47 tag of the language of `text`.

    The first 4,000 code points decide. A script that one language writes is enough; otherwise the function
    words do, each counting for less the more languages share it.

    Returns:
        `no` for Norwegian in both forms; `und` for text too short or too strange to tell.
    """
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(sample)


def function_words(language: str) -> frozenset[str]:
    """Return the closed-class words of `language`, lower case; none for a language without a table."""
    return FUNCTION_WORDS.get(language, frozenset())


def _by_script(sample: str) -> str | None:
    if not any(_FIRST_SCRIPT <= character < "\u2000" or character > "\u2fff" for character in set(sample)):
        return None
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    for language, script in _SCRIPTS:
        share = len(re.findall(script, sample)) / letters
        if share >= (_KANA_SHARE if language == "ja" else _SCRIPT_SHARE):
            return language
    return None


def _by_words(sample: str) -> str:
    words = _WORD.findall(sample.lower())
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    owners = _owners()
    if not sample.isascii():
        for language, letters in _LETTERS.items():
            if found := sum(map(sample.count, letters)):
                scores[language] = found / 2
                hits[language] = found
    for word in words:
        for language in owners.get(word, ()):
            scores[language] = scores.get(language, 0.0) + 1 / len(owners[word])
            hits[language] = hits.get(language, 0) + 1
    best = max(scores, key=lambda language: (scores[language], language), default=UNKNOWN)
    enough = hits.get(best, 0) >= max(MIN_HITS, MIN_SHARE * len(words))
    return best if enough else UNKNOWN


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages that have it."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in FUNCTION_WORDS.items():
        for word in sorted(words):
            owners[word] = (*owners.get(word, ()), language)
    return owners

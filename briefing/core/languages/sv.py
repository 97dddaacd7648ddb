"""Swedish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import definite, titles, words

_OFFICES = words("""
    minister ledare chef ordförande talesman talesperson direktör mästare domare räddare forskare
    kommunalråd oppositionsråd landshövding läkare sjuksköterska lärare rektor tränare spelare kapten
    målvakt advokat åklagare utredare rådgivare redaktör journalist författare konstnär skådespelare
    musiker regissör biskop präst president sekreterare statssekreterare representant politiker expert
    ekonom analytiker grundare ägare lantbrukare boende granne student elev professor docent förvaltare
    samordnare meteorolog psykolog biolog historiker polis befäl förundersökningsledare presstalesman
    räddningsledare insatsledare kommissarie inspektör borgmästare gruppledare handläggare ambassadör
    general programledare överläkare komiker ledamot riksdagsledamot kommentator talesmannen
    presstalesmannen riksdagsledamoten ledamoten
    """)
"""Nouns for an office or a trade, alone or at the end of a compound: polischef."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            säger sade sa sagt skriver skrev skrivit berättar berättade förklarar förklarade
            menar menade tycker tyckte anser ansåg tillägger tillade frågar frågade svarar
            svarade påpekar påpekade betonar betonade varnar varnade lovar lovade hävdar hävdade
            konstaterar konstaterade meddelar meddelade uppger uppgav tror trodde fortsätter
            fortsatte ropar ropade bekräftar bekräftade understryker medger medgav twittrar säga
            berättat förtydligar poängterar poängterade kommenterar kommenterade tänker tänkte
            utvecklar fastslår slår försäkrar hoppas hoppades fruktar skrattar ler jublar suckar
            erkänner erkände varslar upprepar minns utbrister utbrast skryter mumlar viskar
            föreslår summerar avslöjar beklagar inflikar noterar resonerar funderar undrar
            undrade befarar fyller flikar inleder avslutar beskriver hälsar lyder löd
            """),
        attitude=words("""
            kallar kallade anklagar anklagade fördömer fördömde kritiserar kritiserade beskriver beskrev
            kräver krävde hyllar talar talade avfärdar berömmer berömde anklagat avvisar avvisade hyllade
            """),
        asking=words("frågar frågade undrar undrade"),
        quoting=words("citerar citerade citerat"),
        nouns=words("uttalande intervju tal brev meddelande tweet pressmeddelande ord svar"),
        sources=(("enligt",),),
        pronouns={"han": "m", "hon": "f", "de": "p", "jag": "", "vi": "p"},
        persons=words("jag mig min mitt mina vi oss vår vårt våra du dig ni er"),
        possessives=words("hans hennes deras sin sitt"),
        owners={"hans": "m", "hennes": "f", "deras": "p"},
        authorship=words("av från"),
        determiners=words("""
            den det de en ett denna detta dessa hans hennes deras några två tre många alla varje
            """),
        articles=words("den det de"),
        auxiliaries=words("""
            har hade är var ska skulle inte också sedan då nu går idag igår tidigare senare måndag
            tisdag onsdag torsdag fredag lördag söndag även bara
            """),
        prepositions=words("""
            av i på till från med för om efter under mot vid utan mellan hos enligt över
            """),
        links=words("av i på för från vid"),
        genitives=words("av i för från"),
        conjunctions=words("att när om som eftersom medan innan där hur därför"),
        coordinators=words("och eller men"),
        relatives=words("vilken vilket vilka som vem vad"),
        titles=titles(
            masculine="herr kung kungen prins",
            feminine="fru drottning prinsessan",
            either="""
                statsminister statsministern utrikesminister utrikesministern minister president presidenten
                premiärminister professor general generaldirektör talesperson partiledare partiledaren vd
                """,
        ),
        courtesies=words("herr fru"),
        roles=words("""
            mor far mamma pappa bror syster son dotter fru make änka vän kollega talesperson talesman
            minister ministern statsministern president presidenten chef chefen ordförande ordföranden
            ledare ledaren advokat åklagare åklagaren polis polisen regeringen partiet myndigheten expert
            forskare professor företaget tidningen vittne kandidat tränare man kvinna oppositionen
            utrikesministern borgmästaren
            """),
        relations=words("""
            kollega kollegan vän väninna bror syster son dotter fru make man sambo granne
            grannen
            """),
        bodies=words("""
            universitet partiet riksdagen regeringen polisen banken unionen kyrkan sverige europa
            ryssland ukraina stockholm göteborg
            """),
        deputies=words("vice ex under stats"),
        office_endings=definite(_OFFICES, "en", "n"),
        naming=words("kallad kallade kallat så-kallade titeln ordet begreppet uttrycket"),
        works=words("""
            filmen boken romanen låten albumet serien artikeln programmet projektet operationen
            konferensen
            """),
        times=words("dag kväll morgon natt vecka månad år timme"),
        recent=words("förra nästa senaste"),
        definite_endings=("en", "an", "aren", "et"),
        genitive_endings=("s",),
        masculine_given=words("jan"),
        dialogue=",",
        inverts=True,
        verb_second=True,
        on=words("på via plattformen"),
        abbreviations=words("t.ex bl.a s.k m.m osv kl nr"),
    )


LANGUAGE = Language(
    name="swedish",
    departments=words("nyheter politik ekonomi världen kultur sport"),
    leads=frozenset({"i korthet", "översikt"}),
    issues=("nyhetsbrev",),
    greetings=("god morgon", "god kväll", "hej", r"kära (?:läsare|prenumerant|vänner)\w*"),
    contacts=(
        r"presskontakt\b.{0,60}$",
        r"kontakt\s*(?::|$)",
    ),
    page_ends=(
        *("lämna en kommentar", r"kommentarer?(?: \(\d+\))?\W*$", r"relaterat\W*$", r"mest läst\W*$"),
    ),
    notices=(
        r"källa\s*:",
        *(
            r"lästid\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|uters?|uts?)? (?:lästid|läsning)\W*$",
        ),  # how long it takes to read
        *(
            "hoppa till",
            r"dela(?: artikeln)?\W*$",
            r"logga in\W*$",
            r"läs hela\b.{0,60}$",
        ),
        *(rf"{done}\W*(?:\d.{{0,40}})?$" for done in ("publicerad", "uppdaterad")),
        r"för \d{1,2} (?:sekunder|minuter|timmar|timme|dagar|dag|veckor) sedan\W*$",
        "annons",
        "läs också",
        "läs även",
        "läs mer",
        "se även",
        *(
            rf"{this} (?:nyhetsbrev|avsnitt|podd)\b.{{0,40}}\b(?:sponsras|presenteras|stöds) av\b"
            for this in ("detta", "dagens")
        ),
        *(r"sponsrad av\b[^,]{1,60}$", "sponsrat innehåll", "prenumerera på", "följ oss"),
        r"inlägget\b.{1,250}\bdök först upp på\b",
    ),
    releases=("pressmeddelande",),
    courtesies=(
        *(
            r"välkommen (?:till|tillbaka)\b",
            r"tack för att\b",
            r"trevlig (?:helg|dag|kväll)\b",
            r"klicka här\b",
        ),
        *("foto:", "bild:", "video:"),
    ),
    bylines=("av", "författare:"),
    credits=("foto", "bild"),
    captions=("arkivbild", "genrebild"),
    function_words=words("""
        och att det som en ett den de är var för på med av till från i inte om men har hade han hon jag
        vi ni du dem oss sig sin sitt sina hans hennes deras vår detta denna dessa när där här hur vad
        vem vilken kan kunde ska skulle vill måste blir blev varit vara efter under över mellan mot vid
        hos utan också bara nu så än då eller innan sedan alla andra mycket mer många någon något
        några enligt eftersom medan
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof bl.a t.ex s.k d.v.s dvs ca hr fr st f.d gen"),
        may_end=words("osv etc m.m m.fl kr jr f.kr e.kr o.s.v"),
        before_number=words("nr kl s sid"),
    ),
    openers=words("""
        han hon den det de hans hennes dess deras detta denna dessa men och eller så då sedan också
        därför dock dessutom
        """),
    first_persons=words("du jag mig min ni oss vi vår"),
    outcomes=words("""
        vann vunnit vinner besegrade slog förlorade förlorat valdes vald röstade dömdes döms dömd friades
        frikändes fälldes skyldig undertecknade godkände godkändes antog antogs avslog avgick avgår
        sparkades sänkte sänker höjde höjer steg stigit ökade ökat sjönk föll minskade minskat förbjöd
        evakuerades stänger vapenvila
        """),
    deaths=words("dog dött död döda dödades dödats omkom omkommit omkomna mördades dödsoffer"),
    unharmed=r"\b(?:ingen|inga)\b.{0,25}\b(?:skadade|skadad|till skada|omkom)",
    numbers=words("""
        två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton tjugo trettio fyrtio femtio
        hundra hundratals tusen tusentals miljon miljoner miljard miljarder dussin
        """),
    endings=("arna", "erna", "orna", "en", "et", "ar", "er", "or", "na", "s", "n", "t", "a"),
    months=words("""
        januari februari mars april maj juni juli augusti september oktober november december
        """),
    lexicon=lexicon,
)

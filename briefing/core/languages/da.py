"""Danish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import definite, titles, words

_OFFICES = words("""
    minister leder chef formand forkvinde næstformand direktør ordfører mester forsker talsmand
    talskvinde talsperson borgmester viceborgmester læge sygeplejerske lærer rektor træner spiller
    målmand dommer advokat anklager efterforsker rådgiver redaktør journalist forfatter kunstner
    skuespiller musiker instruktør biskop præst præsident sekretær repræsentant politiker ekspert økonom
    analytiker stifter landmand nabo studerende elev professor lektor koordinator meteorolog psykolog
    biolog historiker inspektør kommissær politikommissær kommunikationsmedarbejder pressechef
    politiinspektør vicepolitiinspektør rådmand kommunaldirektør regionsrådsformand ambassadør general
    overlæge komiker kommentator tillidsrepræsentant
    """)
"""Nouns for an office or a trade, alone or at the end of a compound: politiinspektør."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            siger sagde sagt skriver skrev skrevet fortæller fortalte forklarer forklarede mener
            mente synes tilføjer tilføjede spørger spurgte svarer svarede påpeger påpegede
            understreger understregede advarer advarede lover lovede hævder hævdede oplyser
            oplyste melder meldte tror troede fortsætter fortsatte råber råbte bekræfter
            bekræftede indrømmer indrømmede udtaler udtalte slår slog konstaterer
            konstaterede tvitrer vurderer vurderede erklærer erklærede præciserer præciserede
            kommenterer kommenterede tænker tænkte uddyber uddybede fastslår fastslog forsikrer
            frygter håber håbede griner jubler sukker erkender erkendte varsler gentager gentog
            minder udbryder udbrød mumler hvisker foreslår opsummerer afslører beklager
            supplerer supplerede pointerer pointerede knurrede knurrer beretter berettede mindes
            konkluderer konkluderede
            """),
        attitude=words("""
            kalder kaldte anklager anklagede fordømmer fordømte kritiserer kritiserede beskriver beskrev
            kræver krævede hylder taler talte afviser afviste roser roste beskylder beskyldte omtaler
            omtalte betegner betegnede
            """),
        asking=words("spørger spurgte spurgt"),
        quoting=words("citerer citerede citeret"),
        nouns=words("udtalelse interview tale brev meddelelse tweet opslag pressemeddelelse ord svar"),
        sources=(("ifølge",), ("lyder", "det", "fra"), ("lød", "det", "fra"), ("kom", "det", "fra")),
        pronouns={"han": "m", "hun": "f", "de": "p", "jeg": "", "vi": "p"},
        persons=words("jeg mig min mit mine vi os vores du dig jer"),
        possessives=words("hans hendes deres sin sit"),
        owners={"hans": "m", "hendes": "f", "deres": "p"},
        authorship=words("af fra"),
        determiners=words("""
            den det de en et denne dette disse hans hendes deres nogle to tre mange alle hver
            """),
        articles=words("den det de"),
        auxiliaries=words("""
            har havde er var skal skulle ikke også så da nu går tidligere senere mandag tirsdag
            onsdag torsdag fredag lørdag søndag videre bare
            """),
        prepositions=words("af i på til fra med for om efter under mod ved uden mellem hos ifølge over"),
        links=words("af i på for fra ved"),
        genitives=words("af i for fra"),
        conjunctions=words("at når om som fordi mens før der hvor hvordan hvis"),
        coordinators=words("og eller men"),
        relatives=words("hvilken som hvem hvad"),
        titles=titles(
            masculine="hr hr. kong kongen prins",
            feminine="fru dronning dronningen prinsesse borgmesterinde",
            either="""
                statsråd statsråden statsminister statsministeren udenrigsminister udenrigsministeren
                minister præsident præsidenten professor general talsperson partileder direktør borgmester
                """,
        ),
        courtesies=words("hr hr. fru"),
        roles=words("""
            mor moren far faren bror søster søn datter kone mand enke ven kollega formand formanden
            forkvinde forkvinden talsperson talsmand talskvinde minister ministeren statsministeren
            præsident præsidenten chef chefen leder lederen advokat anklager politiet regeringen partiet
            ekspert forsker professor selskabet avisen vidne kandidat træner kvinde oppositionen
            udenrigsministeren borgmester borgmesteren direktør direktøren
            """),
        relations=words("""
            kollega kollegaen ven veninde bror søster søn datter kone mand kæreste samlever nabo
            """),
        bodies=words("""
            universitetet partiet folketinget regeringen politiet banken unionen kirken danmark europa
            rusland ukraine københavn aarhus
            """),
        deputies=words("vice eks ex vara næst under stats"),
        office_endings=definite(_OFFICES, "en", "n"),
        naming=words("kaldet såkaldte såkaldt titlen ordet begrebet udtrykket"),
        works=words("""
            filmen bogen romanen sangen albummet serien artiklen programmet projektet operationen
            konferencen
            """),
        times=words("dag aften morgen nat uge måned år time"),
        recent=words("forrige sidste næste seneste"),
        dots_ordinals=True,
        definite_endings=("en", "et"),
        genitive_endings=("s",),
        masculine_given=words("jan"),
        dialogue=",",
        inverts=True,
        verb_second=True,
        on=words("på via platformen"),
        abbreviations=words("f.eks bl.a m.m osv kl nr hr"),
    )


LANGUAGE = Language(
    name="danish",
    departments=words("nyheder politik økonomi verden kultur sport"),
    leads=frozenset({"kort nyt", "overblik"}),
    issues=("nyhedsbrev",),
    greetings=("godmorgen", "god morgen", "goddag", "hej", r"kære læsere?"),
    notices=(
        r"kilder?\s*:",
        *(
            r"læsetid\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|utters?|uts?)? læsetid\W*$",
        ),  # how long it takes to read
        "annonce",
        "læs også",
        "læs mere",
        "se også",
        *(r"sponsoreret af\b[^,]{1,60}$", "sponsoreret indhold", "abonner på", "følg os"),
        r"indlægget\b.{1,250}\b(?:blev først udgivet|vises først|dukkede først op) på\b",
    ),
    releases=("pressemeddelelse",),
    courtesies=(r"velkommen til\b", r"tak fordi\b", r"god (?:weekend|dag|aften)\b", r"klik her\b", "foto:"),
    bylines=("af",),
    credits=("foto",),
    captions=("arkivfoto",),
    function_words=words("""
        og at det som en et den de er var for på med af til fra i ikke om men har havde han hun jeg vi
        du dem os sig sin sit sine hans hendes deres vores dette denne disse når der her hvor hvad hvem
        hvilken kan kunne skal skulle vil ville må bliver blev været være efter under over mellem mod
        ved hos uden også kun nu så end da eller før siden alle andre meget mere mange nogle noget
        ifølge fordi mens
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof bl.a f.eks hr fr ca dvs evt inkl ang skt adm dir s.k cand"),
        may_end=words("osv etc m.m m.fl mv kr pct mio mia jr f.kr e.kr jan feb aug sept okt nov dec"),
        before_number=words("nr kl s art"),
        ordinals=True,
    ),
    openers=words("""
        han hun det den de hans hendes dens deres dette denne disse men og eller så da også derfor dog
        desuden
        """),
    first_persons=words("du jeg mig min os vi vores"),
    outcomes=words("""
        vandt vundet vinder slog tabte tabt valgt stemte dømt dømmes frifundet skyldig underskrev
        underskrevet vedtog vedtaget godkendt godkendte afvist forkastet trådte fratræder fyret sænkede
        sænker hævede hæver steg steget faldt faldet forbød evakueret lukker våbenhvile
        """),
    deaths=words("dræbt dræbte døde død omkom omkommet dødsfald myrdet"),
    unharmed=r"\bingen\b.{0,25}\b(?:til skade|såret|tilskadekomne|omkom)",
    numbers=words("""
        to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten tyve tredive fyrre
        halvtreds hundrede hundredvis tusind tusinde tusindvis million millioner milliard milliarder
        """),
    endings=("erne", "ene", "en", "et", "er", "s", "e"),
    months=words("januar februar marts april maj juni juli august september oktober november december"),
    lexicon=lexicon,
)

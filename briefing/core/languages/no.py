"""Norwegian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import definite, titles, words

_OFFICES = words("""
    minister leder sjef direktør mester forsker talsmann talskvinne talsperson ordfører rådmann lege
    sykepleier lærer rektor trener spiller kaptein keeper dommer advokat aktor etterforsker rådgiver
    redaktør journalist forfatter kunstner skuespiller musiker regissør biskop prest president sekretær
    statssekretær representant politiker ekspert økonom analytiker gründer gårdbruker innbygger nabo
    student elev professor førsteamanuensis forvalter koordinator veterinær meteorolog psykolog biolog
    historiker brannsjef innsatsleder operasjonsleder lensmann politiadvokat inspektør komiker
    programleder tillitsvalgt varaordfører byråd fylkesmann fylkesordfører statsforvalter kommentator
    ambassadør general talsmannen
    """)
"""Nouns for an office or a trade, alone or at the end of a compound: brannsjef."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            sier sa sagt skriver skrev skrevet forteller fortalte forklarer forklarte mener
            mente synes tilføyer tilføyde spør spurte svarer svarte påpeker påpekte understreker
            understreket advarer advarte lover lovet hevder hevdet opplyser opplyste melder
            meldte tror trodde fortsetter fortsatte roper ropte bekrefter bekreftet legger la
            innrømmer innrømmet uttaler uttalte slår slo konstaterer tvitret seier legg fortset
            fortel fortalde meiner meinte svarar seiar skildrer erklærer erklærte presiserer
            presiserte kommenterer kommenterte tenker tenkte utdyper utdypet fastholder fastslår
            forsikrer frykter håper håpet ler smiler humrer jubler sukker erkjenner erkjente
            varsler varslet føyer gjentar gjentok minner utbryter utbrøt skryter mumler hvisker
            foreslår oppsummerer vurderer røper avslører beklager medgir stadfester stadfestar
            forklarar skriv poengterer skildret spøkte spøker bedyrer
            """),
        attitude=words("""
            kaller kalte anklager anklaget fordømmer fordømte kritiserer kritiserte beskriver beskrev krever
            krevde hyller snakker avviser avviste hyllet roser roste beskylder beskyldte omtaler omtalte
            betegner betegnet
            """),
        asking=words("spør spurte spurt"),
        quoting=words("siterer siterte sitert"),
        nouns=words("uttalelse intervju tale brev melding tweet pressemelding ord svar kunngjøring"),
        sources=(
            ("ifølge",),
            ("i", "følge"),
            ("lyder", "det", "fra"),
            ("lød", "det", "fra"),
            ("kommer", "det", "fra"),
            ("kom", "det", "fra"),
        ),
        pronouns={"han": "m", "hun": "f", "de": "p", "jeg": "", "vi": "p"},
        persons=words("jeg meg min mitt mine vi oss vår vårt våre du deg dere"),
        possessives=words("hans hennes deres sin sitt"),
        owners={"hans": "m", "hennes": "f", "deres": "p"},
        authorship=words("av fra"),
        determiners=words("""
            den det de en et ei denne dette disse hans hennes deres noen to tre mange alle hver
            """),
        articles=words("den det de"),
        auxiliaries=words("""
            har hadde er var skal skulle ikke også så da nå går tidligere senere mandag tirsdag
            onsdag torsdag fredag lørdag søndag videre bare
            """),
        prepositions=words("av i på til fra med for om etter under mot ved uten mellom hos ifølge over"),
        links=words("av i på for fra ved"),
        genitives=words("av i for fra"),
        conjunctions=words("at når om som fordi mens før der hvor hvordan hvis"),
        coordinators=words("og eller men"),
        relatives=words("hvilken som hvem hva"),
        titles=titles(
            masculine="herr kong kongen prins",
            feminine="fru dronning prinsesse",
            either="""
                statsråd statsråden statsminister statsministeren utenriksminister utenriksministeren
                minister president presidenten professor general talsperson partileder direktør
                """,
        ),
        courtesies=words("herr fru"),
        roles=words("""
            mor moren far faren bror søster sønn datter kone mann enke venn kollega talsperson talsmann
            talskvinne minister ministeren statsministeren president presidenten sjef sjefen leder lederen
            advokat aktor politiet regjeringen partiet ekspert forsker professor selskapet avisen vitne
            kandidat trener kvinne opposisjonen utenriksministeren ordfører ordføreren direktør
            direktøren
            """),
        relations=words("""
            kollega kollegaen venn venninne bror broren søster søsteren sønn sønnen datter
            datteren kone kona mann mannen kjæreste samboer nabo naboen
            """),
        bodies=words("""
            universitetet partiet stortinget regjeringen politiet banken unionen kirken norge europa
            russland ukraina oslo bergen
            """),
        deputies=words("vise eks ex vara nest under stats"),
        office_endings=definite(_OFFICES, "en", "n"),
        naming=words("kalt såkalte såkalt tittelen ordet begrepet uttrykket"),
        works=words("""
            filmen boken romanen låten albumet serien artikkelen programmet prosjektet operasjonen
            konferansen
            """),
        times=words("dag kveld morgen natt uke måned år time"),
        recent=words("forrige neste siste"),
        dots_ordinals=True,
        definite_endings=("en", "et"),
        genitive_endings=("s",),
        masculine_given=words("jan"),
        dialogue=",",
        inverts=True,
        verb_second=True,
        on=words("på via plattformen"),
        abbreviations=words("f.eks bl.a m.m osv kl nr"),
    )


LANGUAGE = Language(
    name="norwegian",
    departments=words("nyheter politikk økonomi verden kultur sport"),
    leads=frozenset({"kort fortalt", "oversikt"}),
    issues=("nyhetsbrev", "utgave"),
    greetings=("god morgen", "god kveld", "hei", r"kjære lesere?"),
    notices=(
        r"kilder?\s*:",
        *(
            r"lesetid\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|utters?|utts?)? lesetid\W*$",
        ),  # how long it takes to read
        *("del", "kommentarer", r"mest lest\W*$", r"del (?:artikkelen|saken|på facebook)\b"),
        "annonse",
        "les også",
        "les mer",
        "se også",
        *(
            rf"{this} (?:nyhetsbrev|episode)\w*\b.{{0,40}}\b(?:sponset|presentert|støttet) av\b"
            for this in ("dette", "dagens")
        ),
        *(r"sponset av\b[^,]{1,60}$", "sponset innhold", "abonner på", "følg oss"),
        r"innlegget\b.{1,250}\bdukket først opp på\b",
    ),
    releases=("pressemelding",),
    courtesies=(r"velkommen til\b", r"takk for at\b", r"god (?:helg|dag|kveld)\b", r"klikk her\b", "foto:"),
    bylines=("av",),
    credits=("foto",),
    captions=("arkivfoto", "illustrasjonsfoto"),
    function_words=words("""
        og at det som en et ei den de er var for på med av til fra i ikke om men har hadde han hun jeg
        vi dere du dem oss seg sin sitt sine hans hennes deres vår dette denne disse når der her hvor
        hva hvem hvilken kan kunne skal skulle vil ville må blir ble vært være etter under over mellom
        mot ved hos uten også bare nå så enn da eller før siden alle andre mye mer mange noen noe
        ifølge fordi mens ikkje frå eit ein eg vart vore dei
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof bl.a f.eks hr ca adm dir dvs evt inkl ang st kst"),
        may_end=words("""
            osv etc m.m m.fl mfl mv kr pst mill mrd jr f.kr e.kr jan feb aug sept okt nov des
            """),
        before_number=words("nr kl s art"),
        ordinals=True,
    ),
    openers=words("""
        han hun det den de hans hennes dens deres dette denne disse men og eller så da også derfor
        likevel dessuten deretter ho dei
        """),
    first_persons=words("dere du jeg meg min oss vi vår"),
    outcomes=words("""
        vant vinner slo tapte valgt gjenvalgt stemte dømt skyldig frikjent enige vedtok vedtatt signert
        signerte godkjente avviste trakk sparket forbød innførte våpenhvile økte steg falt doblet
        stenger kjøper evakuert
        """),
    deaths=words("drept døde omkom omkommet død drepte omkomne døden"),
    unharmed=r"\b(?:ingen|ikke meldt om)\b.{0,25}\b(?:skadet|skadd|til skade|personskade|omkom)",
    numbers=words("""
        to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten tjue tretti førti
        femti hundre hundrevis tusen tusenvis million millioner milliard milliarder
        """),
    endings=("ene", "ane", "en", "et", "er", "ar", "s", "e", "a"),
    months=words("januar februar mars april mai juni juli august september oktober november desember"),
    lexicon=lexicon,
)

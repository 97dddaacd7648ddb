"""Slovak: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import inflected, titles, words

_PAST = """
    povedal uviedol vyhlásil dodal napísal tvrdil vysvetlil upozornil zdôraznil odpovedal spýtal opýtal
    oznámil pripustil potvrdil sľúbil varoval poznamenal konštatoval skonštatoval popísal opísal priznal
    zdôvodnil odkázal reagoval zareagoval komentoval okomentoval zhrnul pokračoval informoval doplnil
    spresnil priblížil podotkol rozprával porozprával uzavrel zopakoval zažartoval pridal pripomenul zveril
    ubezpečil uistil predpovedal argumentoval zaspomínal spomínal súhlasil nesúhlasil ľutoval pochvaľoval
    usmial povzdychol prezradil avizoval hlásil apeloval vravel hovoril ozrejmil objasnil načrtol pochválil
    zhodnotil ocenil odporučil predpokladal podčiarkol konkretizoval posťažoval skritizoval vyčíslil
    zaželal poďakoval skonštatoval odmietol zavtipkoval vyzdvihol vyjadril
"""
"""Verbs in the past that report speech, of a man."""
_IRREGULAR = (
    "riekla rekla uviedla priniesla podotkla zhrnula pripomenula uzavrela povzdychla podotkli uviedli"
)
"""Forms that leave out the vowel of the last syllable."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_PAST, "- a i o")
        | words(_IRREGULAR)
        | words("""
            hovorí hovoria uvádza uvádzajú vyhlasuje dodáva dodávajú píše píšu tvrdí tvrdia vysvetľuje
            vysvetľujú upozorňuje upozorňujú zdôrazňuje zdôrazňujú odpovedá odpovedajú pýta myslí myslia
            domnieva domnievajú konštatuje konštatujú verí veria predpokladá predpokladajú dúfa dúfajú
            popisuje opisuje opisujú dopĺňa dopĺňajú komentuje priznáva priznávajú potvrdzuje potvrdzujú
            pripúšťa varuje varujú zhŕňa pokračuje informuje informujú pripomína pripomínajú spomína
            rozpráva spresňuje približuje podotýka vraví vravia usmieva hodnotí odhaduje oceňuje argumentuje
            sľubuje pochvaľuje ubezpečuje poznamenáva prízvukuje zamýšľa sťažuje
            """),
        attitude=words("""
            označil označila označili nazval nazvala nazvali obvinil obvinila obvinili odsúdil odsúdila
            kritizoval kritizovala kritizovali kritizuje požadoval požadovala vyzval vyzvala vyzvali poprel
            poprela nazýva považuje
            """),
        nouns=words("vyhlásenie rozhovor list správa prejav slová statuse stanovisko vyjadrenie"),
        sources=(("podľa",),),
        pronouns={"on": "m", "ona": "f", "oni": "p", "ja": "", "my": "p"},
        persons=words("ja ma mi môj moja moje my nás nám náš naša naše vy vás vám som sme"),
        possessives=words("jeho jej ich"),
        authorship=words("od"),
        determiners=words("""
            ten tá to tí tie tento táto toto jeho jej ich jeden jedna dva tri niekoľko všetci každý
            """),
        articles=words("ten tá"),
        auxiliaries=words("""
            je sú bol bola bolo boli bude sa si ho to tiež aj ešte už potom včera dnes nie však
            napríklad predtým pondelok utorok stredu štvrtok piatok sobotu nedeľu nám mi mu jej im
            novinárom následne zároveň
            """),
        prepositions=words("""
            v vo na z zo do od k ku ko s so o po pre pri pred predo za nad pod medzi bez počas cez kvôli
            """),
        links=words("v vo na z zo do od pre"),
        genitives=words("z zo pre"),
        conjunctions=words("že keď či pretože aby ako kde prečo zatiaľ ak keby lebo"),
        coordinators=words("a i alebo ale ani no"),
        relatives=words("ktorý ktorá ktorí ktoré"),
        titles=titles(
            masculine="pán kráľ princ",
            feminine="pani kráľovná ministerka prezidentka starostka poslankyňa predsedníčka hovorkyňa",
            either="""
                prezident premiér minister primátor starosta poslanec senátor predseda riaditeľ generál
                profesor kancelár šéf tréner hovorca
                """,
        ),
        courtesies=words("pán pani"),
        trades=words("""
            primár primárka chirurg lekár lekárka učiteľ učiteľka študent študentka vodič vodička podnikateľ
            podnikateľka aktivista aktivistka zástupca zástupkyňa koordinátor koordinátorka vedec vedkyňa
            archeológ archeologička historik historička sociológ sociologička politológ politologička
            ekonóm ekonómka psychológ psychologička biológ biologička meteorológ meteorologička architekt
            architektka inžinier spisovateľ spisovateľka režisér režisérka herec herečka spevák speváčka
            novinár novinárka maliar maliarka hudobník kuchár kuchárka farár biskup arcibiskup kardinál
            brankár útočník obranca záložník stopér kapitán kouč asistent delegát športovec tenista
            tenistka cyklista biatlonistka hokejista futbalista plukovník major podplukovník komisár hasič
            záchranár župan viceprimátor viceprimátorka vicestarosta poslankyňa europoslanec europoslankyňa
            podpredseda podpredsedníčka konateľ konateľka majiteľ majiteľka zakladateľ zakladateľka
            organizátor organizátorka vedúci vedúca manažér manažérka farmár poľnohospodár pamätník obyvateľ
            obyvateľka kurátor kurátorka dekan rektor rektorka autor autorka sudca sudkyňa prokurátor
            prokurátorka vyšetrovateľ štatutár náčelník
            """),
        roles=words("""
            matka otec brat sestra syn dcéra manželka manžel vdova babka priateľ kolega hovorca hovorkyňa
            minister ministerka prezident prezidentka premiér primátor primátorka starosta starostka
            poslanec poslankyňa predseda predsedníčka riaditeľ riaditeľka šéf šéfka vedúci advokát advokátka
            sudca sudkyňa prokurátor polícia vláda strana ministerstvo expert experti odborník odborníčka
            profesor združenie štátny tajomník tajomníčka svedok kandidát generál tréner trénerka hráč muž
            žena opozícia sused susedka analytik analytička župan kouč brankár útočník obranca záložník
            kapitán lekár lekárka policajt policajtka hasič nemocnica súd magistrát radnica viceprimátor
            podpredseda podpredsedníčka europoslanec ekonóm ekonómka hokejista futbalista tenista tenistka
            režisér režisérka herec herečka spevák speváčka spisovateľ spisovateľka vedec náčelník
            """),
        bodies=words("""
            univerzita strana ministerstvo vláda parlament súd polícia banka únia slovensko európa rusko
            ukrajina bratislava košice česko žilina trnava nitra prešov trenčín zvolen petržalka tasr sita
            sr nato osn poľsko nemecko maďarsko rakúsko magistrát krajský kraj
            """),
        dialogue="—",
        bare_genitives=True,
        articleless=True,
        strict_names=True,
        declined=True,
        womens_surnames=("ová", "á"),
        given_genitives=("a", "á"),
        surname_genitives=("a", "u"),
        attribute_endings=("ého", "ské", "cké", "ej", "ích", "ých"),
        premodifier_endings=("ý", "í", "á"),
        declensions=("a", "u", "om", "ovi", "e"),
        manner=words("s so"),
        case_endings=("ou", "ovi", "kám", "om", "ského", "ckého", "skému", "ckému"),
        quoting=words("cituje citoval citovala"),
        listeners=words("denníku novinám agentúre rádiu rozhlasu televízii portálu webu redakcii tasr sita"),
        place_endings=("y", "u", "e", "é", "íc"),
        oblique_endings=("o", "ovi", "om", "ou", "u", "ám", "ách", "mi"),
        seats=words("v vo na"),
        given_endings=(("a", "f"), ("ia", "f"), *((end, "") for end in "eouyi"), ("", "m")),
        masculine_given=words("ján jano miro stano jožo palo števo juraj saša"),
        verb_genders=(("la", "f"), ("l", "m")),
        naming=words("takzvaný takzvaná takzvané tzv tzv. zvaný názov slovo výraz pojem heslo"),
        works=words("""
            film kniha román pieseň album seriál článok relácia výstava projekt operácia konferencia
            """),
        times=words("deň večer ráno noc týždeň mesiac rok hodina"),
        recent=words("minulý minulú budúci"),
        dots_ordinals=True,
        pointing=(("to",), ("takto",)),
        plural_verbs=("li", "jú"),
        inverts=True,
        drops_subjects=True,
        on=words("na sieti"),
        abbreviations=words("tzv napr atď ing mgr judr mudr dr prof doc č"),
    )


LANGUAGE = Language(
    name="slovak",
    departments=words("správy politika ekonomika svet kultúra šport"),
    notices=("reklama", "inzercia", "čítajte aj", "prečítajte si"),
    releases=("tlačová správa",),
    bylines=("od", "autor:?"),
    credits=("foto",),
    captions=("obr",),
    letters="ľĺŕ",
    function_words=words("""
        a i aj ale alebo však pretože že aby keď kde kedy ako čo kto ktorý ktorá ktoré ktorí jeho jej ich
        svoj svoje svojej sa si je sú bol bola bolo boli byť bude budú by som sme má majú mal môže môžu
        musí na v vo z zo s so k ku do od po pre pri pred cez u o za medzi bez podľa proti tak tiež už ešte
        len viac než ten tá to tento táto toto tejto tomto tým tom on ona oni nie je až ani potom tohto
        ktorej ktorého ktorých všetky preto ako
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dr ing mgr bc judr mudr phdr rndr prof doc plk gen kpt mjr por npor napr tzv tj resp ul sv nám
            st
            """),
        may_end=words("atď apod a.s s.r.o mil mld tis hod n.l"),
        before_number=words("č čl str s ods"),
        after_number=words("r"),
        ordinals=True,
    ),
    openers=words("""
        on ona ono oni ony jeho jej ich to tento táto toto títo ten tá ale a však lebo preto potom tiež
        """),
    outcomes=words("""
        vyhral vyhrala vyhrali zvíťazil zvíťazila porazil porazila porazili prehral prehrala prehrali
        zvolený zvolená zvolili odsúdil odsúdili odsúdený odsúdená vinným schválil schválila schválili
        podpísal podpísala podpísali zamietol zamietla zamietli odstúpil odstúpila odvolaný znížil znížila
        zvýšil zvýšila vzrástol vzrástla vzrástli klesol klesla klesli zakázal evakuovali prímerie
        """),
    deaths=words("""
        zomrel zomrela zomreli zomrelo zahynul zahynula zahynuli zahynulo mŕtvych mŕtvi obetí obete zabil
        zabila zabili
        """),
    numbers=words("""
        dva dve dvaja dvoch tri traja troch štyri štyria štyroch päť piati šesť sedem osem deväť desať
        desiatky dvanásť dvadsať tridsať sto stovky tisíc tisíce tisícov milión milióna milióny miliónov
        miliarda miliardy miliárd
        """),
    stem=6,
    months=words("""
        januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra január
        február marec apríl máj jún júl august september október november december
        """),
    lexicon=lexicon,
)

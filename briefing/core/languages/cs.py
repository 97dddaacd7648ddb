"""Czech: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import inflected, titles, words

_PAST = """
    řek říka uved prohlási doda napsa tvrdi vysvětli upozorni zdůrazni odpovědě zepta oznámi připusti
    potvrdi slíbi varova poznamena konstatova popsa popisova přizna zdůvodni vzkáza reagova komentova
    okomentova shrnu pokračova sděli informova doplni upřesni přiblíži podotk vyprávě líči uzavře zopakova
    zavtipkova přida připomně připomenu svěři doplňova vysvětlova upozorňova ujisti nadhodi odhadova
    předpovědě argumentova zavzpomína vzpomína míni souhlasi nesouhlasi litova pochvalova usmíva krči
    nechápa zlobi doufa věři domníva stěžova prozradi přitaka oponova odtuši glosova chváli avizova hlási
    apelova rozčilova pokyvova křiče vola
"""
"""Stems of the past of verbs that report speech."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_PAST, "l la li ly")
        | words("""
            říká říkají uvádí uvádějí prohlašuje dodává dodávají píše píšou tvrdí vysvětluje vysvětlují
            upozorňuje upozorňují zdůrazňuje odpovídá ptá míní myslí soudí domnívá konstatuje věří doufá
            popisuje popisují doplňuje komentuje přiznává potvrzuje potvrzují připouští varuje shrnuje
            pokračuje sděluje připomíná vzpomíná vypráví líčí upřesňuje přibližuje podotýká podotkl podotkla
            krčí usmívá usmál povzdechl povzdechla hodnotí odhaduje oceňuje ocenil ocenila argumentuje
            informuje informují slibuje pochvaluje svěřuje ujišťuje poznamenává
            """),
        attitude=words("""
            označil označila nazval nazvala obvinil obvinila odsoudil odsoudila kritizoval kritizovala
            požadoval požadovala vyzval vyzvala hovořil mluvil popřel odmítl chválil
            """),
        nouns=words("prohlášení rozhovor dopis zpráva projev slova tweet vyjádření"),
        sources=(("podle",), ("dle",)),
        pronouns={"on": "m", "ona": "f", "oni": "p", "já": "", "my": "p"},
        persons=words("já mě mi můj moje my nás nám náš naše vy vám jsem jsme"),
        possessives=words("jeho její jejich"),
        authorship=words("od"),
        determiners=words("""
            ten ta to ti ty tento tato toto jeho její jejich jeden jedna dva tři několik všichni každý
            """),
        articles=words("ten ta"),
        auxiliaries=words("""
            je jsou byl byla bylo byli bude úvodem závěrem se si ho to také ještě už pak potom včera dnes ne
            však například dříve již pondělí úterý středu čtvrtek pátek sobotu neděli nám mi mu jí jim
            novinářům
            """),
        prepositions=words("""
            v ve na z ze do od k ke s se o po pro při před za nad pod mezi bez během kvůli
            """),
        links=words("v ve na z ze do od pro"),
        genitives=words("z ze pro"),
        conjunctions=words("že když jestli protože aby jak kde proč zatímco pokud kdyby"),
        coordinators=words("a i nebo ale ani"),
        relatives=words("který která kteří které jenž"),
        titles=titles(
            masculine="pan pán král princ",
            feminine="paní královna ministryně prezidentka starostka poslankyně předsedkyně mluvčí",
            either="""
                prezident premiér ministr primátor starosta poslanec senátor předseda ředitel generál
                profesor kancléř šéf trenér
                """,
        ),
        courtesies=words("pan paní"),
        trades=words("""
            lodivod stratég gólman rozhodčí soudkyně obhájce obhájkyně advokátka velitel velitelka
            vyšetřovatel vyšetřovatelka autor autorka lídr expertka soused sousedka primář primářka chirurg
            lékař lékařka učitel učitelka student studentka řidič podnikatel podnikatelka aktivista
            aktivistka zástupce zástupkyně koordinátor koordinátorka vědec vědkyně archeolog archeoložka
            historik historička sociolog socioložka politolog politoložka ekonom ekonomka psycholog
            psycholožka biolog bioložka meteorolog meteoroložka architekt architektka inženýr spisovatel
            spisovatelka režisér režisérka herec herečka zpěvák zpěvačka novinář novinářka malíř malířka
            hudebník kuchař kuchařka farář biskup arcibiskup kardinál brankář útočník obránce záložník
            stoper kapitán kouč asistent delegát sportovec tenista tenistka cyklista biatlonista hokejista
            fotbalista plukovník major podplukovník generál komisař hasič záchranář hejtman hejtmanka
            místostarosta místostarostka náměstkyně radní zastupitel zastupitelka europoslanec
            europoslankyně místopředseda místopředsedkyně jednatel jednatelka majitel majitelka zakladatel
            zakladatelka organizátor organizátorka vedoucí manažer manažerka průvodce farmář zemědělec
            pamětník pamětnice obyvatel obyvatelka senátorka kurátor kurátorka děkan rektor rektorka
            """),
        roles=words("""
            matka otec bratr sestra syn dcera manželka manžel vdova babička přítel kolega mluvčí ministr
            ministryně prezident prezidentka premiér primátor starosta poslanec senátor předseda předsedkyně
            ředitel ředitelka šéf vedoucí advokát soudce policie vláda strana ministerstvo expert experti
            odborník profesor sdružení firma šéfka náměstkyně tajemnice svědek
            kandidát generál trenér hráč muž žena opozice náměstek analytik tajemník hejtman hejtmanka kouč
            trenérka brankář útočník obránce záložník stoper kapitán lékař lékařka policista policistka
            hasič žalobce žalobkyně pamětník soud nemocnice magistrát radnice starostka primátorka
            místostarosta místopředseda místopředsedkyně europoslanec senátorka ekonom hokejista fotbalista
            tenista tenistka režisér režisérka herec herečka zpěvák zpěvačka spisovatel spisovatelka vědec
            analytička odbornice předák
            """),
        bodies=words("""
            univerzita strana ministerstvo vláda sněmovna senát soud policie banka unie česko evropa rusko
            ukrajina praha brno slovensko ostrava plzeň olomouc morava čechy slezsko vysočina čtk ods ano
            stan usa nato osn polsko německo francie magistrát krajský kraj
            """),
        dialogue="—",
        bare_genitives=True,
        articleless=True,
        strict_names=True,
        declined=True,
        womens_surnames=("ová", "á"),
        given_genitives=("a", "á"),
        surname_genitives=("a", "u"),
        attribute_endings=("ého", "ské", "cké", "ích", "ých"),
        premodifier_endings=("ý", "í", "á"),
        declensions=("a", "u", "em", "ovi", "e", "om"),
        manner=words("s se"),
        case_endings=("ou", "ovi", "kám", "ům", "ského", "ckého", "skému", "ckému"),
        quoting=words("cituje citoval citovala"),
        listeners=words(
            "deníku listu novinám agentuře rádiu rozhlasu televizi serveru portálu webu redakci čtk novinkám"
        ),
        place_endings=("y", "u", "ě", "é", "ů", "ic", "utí"),
        oblique_endings=("o", "ovi", "em", "ou", "u", "ě", "ům", "ám", "ách", "mi", "ně"),
        seats=words("v ve na"),
        given_endings=(("a", "f"), ("ie", "f"), *((end, "") for end in "eouůyi"), ("", "m")),
        masculine_given=words("jan honza jirka standa pepa míla saša jarda"),
        verb_genders=(("la", "f"), ("l", "m")),
        naming=words("takzvaný takzvaná takzvané tzv tzv. zvaný název slovo výraz pojem heslo"),
        works=words("""
            film kniha román píseň album seriál článek pořad výstava projekt operace konference
            """),
        times=words("den večer ráno noc týden měsíc rok hodina"),
        recent=words("minulý minulou příští"),
        dots_ordinals=True,
        pointing=(("to",), ("takto",)),
        plural_verbs=("li", "ly", "jí"),
        inverts=True,
        drops_subjects=True,
        on=words("na síti"),
        abbreviations=words("tzv např mj apod atd ing mgr judr mudr dr prof doc č"),
    )


LANGUAGE = Language(
    name="czech",
    departments=words("zprávy politika ekonomika svět kultura sport"),
    leads=frozenset({"ve zkratce", "přehled"}),
    notices=(
        "reklama",
        "inzerce",
        "čtěte také",
        "přečtěte si",
    ),
    releases=("tisková zpráva",),
    bylines=("od", "autor:?"),
    credits=("foto",),
    captions=("obr",),
    letters="řěů",
    function_words=words("""
        a i ale nebo však protože že aby když kde kdy jak co kdo který která které kteří jeho její
        jejich svůj své se si je jsou byl byla bylo byli být bude budou by jsem jsme má mají měl může
        mohou musí na v ve z ze s k ke do od po pro při před přes u o za mezi bez podle proti tak také
        už ještě jen více než ten ta to tento tato toto této tom tím on ona oni jako není až ani pak
        letos
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dr ing mgr bc judr mudr phdr rndr prof doc plk gen kpt mjr por ppor např tzv tj resp ul sv
            náb nám st ml zvl mj
            """),
        may_end=words("atd apod aj a.s s.r.o mil mld tis hod n.l př.n.l"),
        before_number=words("č čl str s odst"),
        after_number=words("r"),
        ordinals=True,
    ),
    openers=words("""
        on ona ono oni ony jeho její jejich ten ta to tento tato toto tyto tím ale a nebo však proto
        pak také navíc přesto
        """),
    outcomes=words("""
        vyhrál vyhrála vyhráli zvítězil zvítězila porazil porazila porazili prohrál prohrála prohráli
        zvolen zvolena zvolili odsoudil odsoudili odsouzen odsouzena vinným schválil schválila schválili
        podepsal podepsala podepsali zamítl zamítla zamítli odmítl rezignoval rezignovala odvolán snížil
        snížila zvýšil zvýšila vzrostl vzrostla vzrostly klesl klesla klesly stoupl stoupla zakázal
        evakuovali evakuováno příměří
        """),
    deaths=words("""
        zemřel zemřela zemřeli zemřelo zahynul zahynula zahynuli zahynulo mrtvých mrtví mrtvého obětí
        oběti zabil zabila zabili zabiti
        """),
    numbers=words("""
        dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm osm devět deset desítky dvanáct dvacet
        třicet sto stovky stovek tisíc tisíce tisíců milion milionu miliony milionů miliarda miliardy
        miliard
        """),
    stem=6,
    months=words("""
        ledna února března dubna května června července srpna září října listopadu prosince leden únor
        březen duben květen červen červenec srpen říjen listopad prosinec
        """),
    lexicon=lexicon,
)

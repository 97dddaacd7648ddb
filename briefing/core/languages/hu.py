"""Hungarian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            mondta mondják el elmondta közölte közölték hozzátette tette hangsúlyozta kijelentette
            jelentette nyilatkozta nyilatkozott írta írja írták válaszolta válaszolt felelte kérdezte
            magyarázta elismerte bejelentette állította állítja megjegyezte fogalmazott figyelmeztetett
            emlékeztetett emlékeztette ígérte megerősítette vélte véli szerinte kiemelte leszögezte
            megállapította jelezte kiáltotta ismertette mesélte mondja közli hangsúlyozza vélekedett reagált
            üzente panaszolta összegezte ismételte folytatta bevallotta mondták mondott elmondták hozzáteszi
            hozzátették folytatja fűzte fűzi véleményezte értékelte értékelt kommentálta kifejtette kifejti
            részletezte tájékoztatott tájékoztatta közöltek fogalmaz fogalmaztak nyilatkozik válaszolja
            felidézte visszaemlékezett emlékezett hangoztatta rámutatott aláhúzta indokolta jegyezte érvelt
            érvel javasolta ígéri ígért sejtette árulta elárulta szögezte szólt üdvözölte köszönte zárta
            kezdte gratulált reagálta pontosított bizonygatta
            """),
        attitude=words("""
            nevezte bírálta elítélte vádolta követelte felszólította elutasította cáfolta dicsérte
            kérte
            """),
        quoting=words("idézi idézte"),
        nouns=words("""
            nyilatkozat nyilatkozatában közlemény közleményben közleményében interjú interjúban levél
            levelében beszéd bejegyzésében
            """),
        sources=(),
        pronouns={"ő": "", "ők": "p", "én": "", "mi": "p"},
        persons=words("én engem nekem mi minket nekünk ti ön önök vagyok vagyunk"),
        possessives=words("övé"),
        authorship=words("tól től"),
        determiners=words("a az egy ez ezek azok két három néhány minden több"),
        articles=words("a az"),
        auxiliaries=words("""
            volt van lesz nem is még már majd tegnap ma később korábban akkor azt ezt hétfőn kedden szerdán
            csütörtökön pénteken szombaton vasárnap reggel este el ki meg hozzá csak újságíróknak szintén
            lapunknak úgy így arról erről viszont pedig ugyanakkor végül továbbá
            """),
        prepositions=words("szerint után előtt között alatt mellett ellen miatt nélkül"),
        links=frozenset(),
        conjunctions=words("hogy ha amikor mert mint ahogy ahol miért bár"),
        coordinators=words("és vagy de"),
        relatives=words("aki akik amely"),
        titles=titles(
            masculine="úr király herceg",
            feminine="asszony királynő",
            either="""
                dr dr. elnök miniszterelnök miniszter polgármester képviselő tábornok professzor igazgató
                szóvivő ezredes
                """,
        ),
        courtesies=words("úr asszony dr dr."),
        roles=words("""
            vezérigazgató vezérigazgatója elnök elnöke miniszterelnök miniszter minisztere polgármester
            polgármestere képviselő képviselője tábornok professzor professzora igazgató igazgatója szóvivő
            szóvivője vezető vezetője szakértő szakértője elemző elemzője közgazdász ügyvéd ügyvédje bíró
            ügyész rendőrség kormány párt minisztérium tanú lakos lakosa jelölt jelöltje edző edzője játékos
            férfi nő ellenzék nagykövet nagykövete halász tanár tanára tanárnő orvos orvosa író írója
            rendező rendezője tulajdonos tulajdonosa kapitány kapitánya titkár titkára főtitkár főtitkára
            kutató kutatója munkás szakszervezet újságíró parancsnok parancsnoka államtitkár alapítója
            kormányfő államfő jegyző alpolgármester szakember rendőr tűzoltó vezérőrnagy alezredes őrnagy
            százados főkapitány főorvos plébános püspök érsek bíboros színész színésznő énekes énekesnő
            zenész festő történész szociológus politológus csapatkapitány kapus csatár védő sportoló
            vezetőedzője
            vezetőedző elnökhelyettes alelnök frakcióvezető politikus politikusa rektor dékán docens sofőr
            gazda hallgató diák
            """),
        bodies=words("""
            egyetem párt minisztérium kormány parlament bíróság rendőrség bank unió egyház magyarország
            európa oroszország ukrajna budapest
            """),
        naming=words("úgynevezett nevű című szó kifejezés jelszó"),
        works=words("film könyv regény dal album sorozat cikk műsor kiállítás projekt konferencia"),
        times=words("nap este reggel éjszaka hét hónap év óra"),
        recent=words("múlt jövő"),
        feminine_roles=words("nő tanárnő"),
        masculine_roles=words("férfi"),
        office_endings=(
            "igazgató",
            "igazgatója",
            "miniszter",
            "minisztere",
            "vezető",
            "vezetője",
            "edző",
            "edzője",
        ),
        manner_endings=("ottan", "etten", "ódva", "ődve"),
        case_endings=(
            "nak",
            "nek",
            "val",
            "vel",
            "hoz",
            "hez",
            "höz",
            "tól",
            "től",
            "ról",
            "ről",
            "nál",
            "nél",
            "ért",
        ),
        postpositions=words("szerint"),
        dialogue="—",
        plural_verbs=("ták", "ték", "tak", "tek", "nak", "nek"),
        inserts="—",
        inverts=True,
        dots_ordinals=True,
        strict_names=True,
        offices_follow=True,
        possessed_endings=("ja", "je", "a", "e"),
        abbreviations=words("dr kb pl ún ifj id prof stb"),
    )


LANGUAGE = Language(
    name="hungarian",
    departments=words("hírek politika gazdaság világ kultúra sport"),
    leads=frozenset({"röviden"}),
    notices=(
        "hirdetés",
        "olvassa el",
        "kapcsolódó cikk",
    ),
    releases=("sajtóközlemény",),
    credits=("foto",),
    letters="őű",
    function_words=words("""
        a az és hogy nem is egy ez azt volt van meg el csak de ha vagy mint már még után szerint között
        lesz ezt aki ami amely voltak
        """),
    abbreviations=Abbreviations(
        never_end=words("dr pl kb ún ifj id prof"),
        may_end=words("stb"),
        ordinals=True,
    ),
    openers=words("ő ők ez az ezek azok ezt azt ennek annak és de azonban ezért így majd pedig viszont"),
    outcomes=words("""
        nyert nyerte győzött legyőzte kikapott veszített megválasztották elítélte elítélték bűnösnek
        felmentette megbírságolta megszavazta elfogadta aláírta aláírták elutasította lemondott
        menesztette csökkentette emelte emelkedett nőtt csökkent esett betiltotta evakuálták tűzszünet
        """),
    deaths=words("meghalt meghaltak halt haltak halálos halott halottja áldozata áldozatok megölt megölték"),
    numbers=words("""
        két kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét húsz harminc negyven ötven száz
        több ezer ezren millió milliárd
        """),
    stem=6,
    months=words("""
        január február március április május június július augusztus szeptember október november
        december
        """),
    lexicon=lexicon,
)

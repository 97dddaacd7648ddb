"""Croatian, and what it shares with Bosnian and Serbian: reporting words and the grammar around them.

From our own knowledge of the press.
"""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import inflected, titles, words

_PAST = """
    reka kaza doda izjavi istaknu naglasi napisa upozori objasni pojasni odgovori upita pita potvrdi
    naja poruči zaključi navea ocijeni oceni tvrdi prizna obeća ponovi podsjeti podseti dopuni komentira
    prokomentira prokomentarisa komentarisa konstatira konstatova precizira saopći priopći saopšti ukaza otkri
    ispriča priča prepriča opisa primijeti primeti dometnu nastavi poželi zahvali čestita mišlja smatra
    vjerova verova žali našali prenije prene ustvrdi zapita uzviknu šapnu nada predviđa procijeni proceni
    pohvali podvuka podvuče izrazi obrazloži govori apelira apelova insistira insistova
"""
"""Stems of the past of verbs that report speech, without the ending of a man: rekao, rekla."""
_IRREGULAR = """
    rekla rekli rekle naveo navela naveli navele podvukao podvukla podvukli prenio preneo prenijela
    prenela prenijeli preneli istaknuo istaknula istaknuli dometnuo dometnula uzviknuo uzviknula
    mislio mislila mislili
"""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_PAST, "o la li le")
        | words(_IRREGULAR)
        | words("""
            kaže kažu veli vele ističe ističu dodaje dodaju navodi navode tvrdi tvrde naglašava naglašavaju
            objašnjava objašnjavaju pojašnjava pojašnjavaju upozorava upozoravaju poručuje poručuju govori
            govore priča pričaju piše pišu smatra smatraju misli misle odgovara odgovaraju pita pitaju
            zaključuje zaključuju potvrđuje potvrđuju priznaje priznaju ocjenjuje ocenjuje ocjenjuju ocenjuju
            podsjeća podseća podsjećaju podsećaju nastavlja nastavljaju komentira komentariše komentiraju
            konstatira konstatuje najavljuje najavljuju opisuje opisuju prepričava otkriva otkrivaju ukazuje
            ukazuju vjeruje veruje vjeruju veruju nada nadaju sjeća seća prisjeća priseća žali pojasnjava
            precizira saopštava saopćava izjavljuje predviđa procjenjuje procenjuje dopunjuje primjećuje
            primećuje podvlači obećava savjetuje savetuje
            """),
        attitude=words("""
            nazvao nazvala nazvali naziva optužio optužila optužili optužuje osudio osudila osudili
            kritizirao kritizirala kritikovao kritikovala zatražio zatražila zatražili pozvao pozvala
            pozvali opisao odbacio odbacila odbacili demantirao demantirala demantovao demantovala
            """),
        nouns=words("""
            izjava izjavi priopćenje priopćenju saopštenje saopštenju intervju intervjuu poruka riječi
            """),
        sources=(
            *(("prema", word) for word in ("riječima", "rečima", "mišljenju", "navodima")),
            *(("po", word) for word in ("riječima", "rečima", "mišljenju")),
        ),
        pronouns={"on": "m", "ona": "f", "oni": "p", "one": "p", "ja": "", "mi": "p"},
        persons=words("ja me mene meni moj moja moje moji mi nas nam nama naš naša naše vi vas vam sam smo"),
        possessives=words("njegov njegova njegovo njezin njezina njen njena njihov njihova"),
        authorship=words("od"),
        determiners=words("""
            taj ta to ti te ovaj ova ovo onaj njegov njegova njezin njezina njen njena njihov njihova jedan
            jedna dva dvije dve tri nekoliko svi svaki svaka
            """),
        articles=words("taj ta ovaj ova"),
        auxiliaries=words("""
            je su bi bio bila bilo bili biti će se si nije nisu ne i također takođe već još potom zatim onda
            tada ranije kasnije danas jučer juče sutra jutros večeras sinoć ponedjeljak ponedeljak
            utorak srijedu sredu četvrtak petak subotu nedjelju nedelju mu joj im nam mi ga novinarima
            međutim ipak kratko pritom
            """),
        prepositions=words("""
            u na iz s sa od do o po za pri pred prije pre nad pod među između bez tijekom tokom zbog kroz
            kod uz poslije posle nakon protiv
            """),
        links=words("u na iz s sa od za"),
        genitives=words("iz za"),
        conjunctions=words("da kako kad kada ako jer dok gdje gde zašto iako što li"),
        coordinators=words("i ili a ali te"),
        relatives=words("koji koja koje koju tko ko"),
        titles=titles(
            masculine="gospodin kralj princ",
            feminine="""
                gospođa kraljica ministrica ministarka predsjednica predsednica gradonačelnica ravnateljica
                direktorica direktorka zastupnica poslanica načelnica
                """,
            either="""
                predsjednik predsednik premijer ministar gradonačelnik načelnik zastupnik poslanik general
                profesor direktor ravnatelj šef dr dr. prof prof.
                """,
        ),
        courtesies=words("gospodin gospođa dr dr."),
        listeners=words("hini tanjugu beti feni srni n1 index kuriru blicu novinarima portalu agenciji"),
        trades=words("""
            kirurg hirurg liječnik liječnica ljekar lekar lekarka učitelj učiteljica student studentica
            studentkinja vozač poduzetnik preduzetnik aktivist aktivistica aktivista aktivistkinja
            koordinator koordinatorica koordinatorka znanstvenik znanstvenica naučnik naučnica arheolog
            povjesničar povjesničarka istoričar istoričarka sociolog politolog ekonomist ekonomistica
            ekonomista psiholog psihologinja biolog meteorolog arhitekt arhitektica arhitekta inženjer pisac
            spisateljica književnik redatelj redateljica reditelj rediteljka glumac glumica pjevač pjevačica
            pevač pevačica novinar novinarka slikar slikarica glazbenik muzičar kuhar kuvar svećenik
            sveštenik biskup nadbiskup patrijarh kardinal vratar golman napadač branič veznjak kapetan
            kapiten pomoćnik sportaš sportista tenisač teniserka biciklist hokejaš nogometaš fudbaler
            košarkaš rukometaš pukovnik major bojnik komesar vatrogasac župan dogradonačelnik
            dogradonačelnica potpredsjednik potpredsednik potpredsjednica potpredsednica vlasnik vlasnica
            osnivač osnivačica organizator organizatorica farmer poljoprivrednik stanovnik stanovnica
            mještanin mještanka meštanin meštanka kustos dekan dekanica rektor rektorica autor autorica
            autorka tužitelj tužilac tužiteljica odvjetnik odvjetnica advokat advokatica sudac sutkinja
            sudija inspektor savjetnik savjetnica savetnik savetnica tajnik tajnica sekretar sekretarka
            guverner guvernerka izbornik selektor
            """),
        roles=words("""
            majka otac brat sestra sin kći kćerka ćerka supruga suprug udovica baka prijatelj kolega
            glasnogovornik glasnogovornica portparol portparolka ministar ministrica ministarka predsjednik
            predsednik predsjednica predsednica premijer premijerka gradonačelnik gradonačelnica načelnik
            načelnica zastupnik zastupnica poslanik poslanica direktor direktorica direktorka ravnatelj
            ravnateljica šef šefica čelnik čelnica lider liderka odvjetnik odvjetnica advokat advokatica
            sudac sutkinja sudija tužitelj tužilac policija vlada stranka ministarstvo stručnjak stručnjakinja
            ekspert profesor profesorica profesorka udruga udruženje tvrtka kompanija svjedok svedok
            kandidat kandidatkinja general trener trenerica igrač igračica muškarac žena oporba opozicija
            analitičar analitičarka župan izbornik selektor vratar golman napadač branič veznjak kapetan
            kapiten liječnik liječnica lekar lekarka ljekar policajac vatrogasac bolnica sud općina opština
            potpredsjednik potpredsednik ekonomist ekonomista nogometaš fudbaler košarkaš tenisač teniserka
            redatelj redateljica reditelj rediteljka glumac glumica pjevač pjevačica pevač pevačica pisac
            spisateljica znanstvenik znanstvenica naučnik naučnica guverner guvernerka mještanin mještanka
            meštanin meštanka susjed susjeda sused suseda komšija stanovnik stanovnica vlasnik vlasnica
            savjetnik savetnik tajnik sekretar
            """),
        bodies=words("""
            sveučilište univerzitet stranka ministarstvo vlada sabor skupština sud policija banka unija
            hrvatska srbija bosna hercegovina slovenija europa evropa rusija ukrajina zagreb beograd split
            rijeka osijek sarajevo mostar niš novi sad dinamo hajduk hina tanjug hdz sdp sns hnb mup eu nato
            njemačka nemačka mađarska kosovo crna gora vojvodina dalmacija istra
            """),
        dialogue="—",
        bare_genitives=True,
        articleless=True,
        strict_names=True,
        declined=True,
        given_genitives=("a", "e"),
        surname_genitives=("a",),
        attribute_endings=("og", "eg", "ske", "čke", "ih"),
        premodifier_endings=("i", "a"),
        declensions=("a", "u", "om", "em", "e"),
        manner=words("s sa"),
        case_endings=("ića", "iću", "ićem", "ićima", "skog", "ckog", "skom", "ckom"),
        quoting=words("citira citirao citirala"),
        place_endings=("a", "e"),
        oblique_endings=("o", "u", "om", "em", "ima", "ama"),
        seats=words("iz u"),
        given_endings=(("a", "f"), *((end, "") for end in "eou"), ("", "m")),
        masculine_given=words("""
            luka nikola ilija saša andrija matija mate ante stipe ivica jurica siniša nikša nebojša saša
            miša mića marko ivo darko mirko zlatko željko ranko branko goran vuk
            """),
        verb_genders=(("la", "f"), ("o", "m")),
        naming=words("takozvani takozvana tzv tzv. zvan zvani naziv riječ reč izraz pojam"),
        works=words("""
            film knjiga roman pjesma pesma album serija članak emisija izložba projekt projekat operacija
            konferencija
            """),
        times=words("dan večer veče jutro noć tjedan nedelja mjesec mesec godina sat"),
        recent=words("prošli prošle prošlog idući"),
        dots_ordinals=True,
        pointing=(("to",), ("tako",)),
        plural_verbs=("ali", "ili", "uli", "aveli", "ekli", "ju", "žu", "ču", "šu", "vode", "vrde"),
        inserts="—",
        inverts=True,
        drops_subjects=True,
        on=words("na mreži"),
        abbreviations=words("tzv npr itd sl dr prof mr ing br čl st god sv"),
    )


FUNCTION_WORDS = words("""
    i u na za se je su da od do s sa o po iz kao ne nije nisu koji koja koje će bi bio bila bilo ali ili to
    taj ova ovo ovaj već samo kako kada nakon zbog prema između tako više sve svi svoj svoju svoje biti ima
    imaju može mogu nego ni mu joj im nam njegov njihov bez kod uz pod iako jer dok još tom toga
""")
"""Words that Croatian, Bosnian and Serbian share."""

LANGUAGE = Language(
    name="croatian",
    departments=words("vijesti politika gospodarstvo ekonomija svijet kultura sport"),
    notices=("oglas", "reklama", "pročitajte još", "pročitajte i", "čitajte", "pogledajte"),
    releases=("priopćenje",),
    bylines=("piše:?", "autor:?"),
    credits=("foto",),
    letters="đć",
    function_words=FUNCTION_WORDS
    | words("""
        što tko gdje uvijek također tijekom jučer vrijeme prije poslije riječi dvije kojih ovdje nigdje
        netko nešto htio cijeli cijene cijena svijet svijetu mjera mjere mjesto mjesta dio dijela djeca
        djece posljednji posljednja sljedeći lijepo uvjet siječnja veljače svibnja srpnja kolovoza tjedan
        tisuća europa
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof mr ing npr tzv tj gđa gosp sv ul br čl"),
        may_end=words("itd sl god mil mlrd st"),
        ordinals=True,
    ),
    openers=words("""
        on ona ono oni one njegov njezin njihov taj ta to ovaj ova ovo ali a no zato stoga potom zatim
        također ipak međutim
        """),
    outcomes=words("""
        pobijedio pobijedila pobijedili pobedio pobedila pobedili pobjedu pobedu izgubio izgubila izgubili
        izabran izabrana osuđen osuđena osudio usvojen usvojio usvojila potpisao potpisala potpisali odbio
        odbila odbacio podnio podneo ostavku smijenjen smenjen porastao porasla pao pala zabranio zabranila
        evakuirani evakuisani primirje
        """),
    deaths=words("""
        poginuo poginula poginuli poginulo umro umrla umrli preminuo preminula ubijen ubijena ubijeni ubio
        ubila mrtvih žrtava žrtve stradao stradala stradali
        """),
    numbers=words("""
        dva dvije dve dvoje tri troje četiri pet šest sedam osam devet deset desetak dvanaest dvadeset
        trideset sto stotine stotina tisuća tisuće hiljada hiljade milijun milijuna milion miliona milijardi
        milijarde
        """),
    stem=6,
    months=words("""
        siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog
        prosinca siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac
        """),
    lexicon=lexicon,
)

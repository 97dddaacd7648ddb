"""Estonian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words

_CASES = ("lt", "st", "ks", "ga", "ni", "sse", "le")
"""Ends of words in cases that no subject has: of place, of what becomes, with whom, until whom."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            ütles ütleb ütlesid ütlevad ütelnud sõnas sõnab sõnasid lausus lausub lisas lisab lisasid rääkis
            räägib rääkisid räägivad kirjutas kirjutab kirjutasid kinnitas kinnitab kinnitasid märkis märgib
            märkisid selgitas selgitab selgitasid teatas teatab teatasid vastas vastab küsis küsib küsisid
            nentis nendib tõdes tõdeb tunnistas tunnistab rõhutas rõhutab rõhutasid toonitas toonitab leidis
            leiab leiavad arvas arvab arvavad hindas hindab meenutas meenutab meenutasid jutustas jutustab
            kommenteeris kommenteerib hoiatas hoiatab lubas lubab väitis väidab väitsid tõi toob jätkas
            jätkab täpsustas täpsustab avaldas põhjendas põhjendab kirjeldas kirjeldab kurtis kurdab tänas
            tänab rõõmustas muigas muigab hüüdis usub loodab loodavad pakkus imestas imestab naeris naerab
            """),
        attitude=words("""
            nimetas nimetab süüdistas süüdistab kritiseeris kritiseerib nõudis nõuab kutsus kiitis kiidab
            laitis palus lükkas
            """),
        quoting=words("tsiteeris tsiteerib"),
        nouns=words("avaldus avalduses pressiteade pressiteates intervjuu intervjuus kiri kirjas kõne kõnes"),
        sources=(),
        pronouns={
            "ta": "e",
            "tema": "e",
            "nad": "p",
            "nemad": "p",
            "ma": "",
            "mina": "",
            "me": "p",
            "meie": "p",
        },
        persons=words("ma mina mind mulle minu mu me meie meid meile te teie teid teile olen oleme"),
        possessives=words("nende"),
        authorship=words("poolt"),
        determiners=words("see too need nood üks kaks kolm mõni kõik iga"),
        articles=frozenset(),
        auxiliaries=words("""
            on oli olid ei ka veel juba siis eile täna hiljem varem esmaspäeval teisipäeval kolmapäeval
            neljapäeval reedel laupäeval pühapäeval hommikul õhtul samas siiski vaid omakorda aga
            """),
        prepositions=words("sõnul hinnangul arvates kohta järel pärast enne ajal ilma vastu vahel koos"),
        links=frozenset(),
        conjunctions=words("et kui sest kuna kuigi nagu kus miks"),
        coordinators=words("ja ning või kuid"),
        relatives=words("kes mis mida kelle mille"),
        titles=titles(
            masculine="härra kuningas prints",
            feminine="proua kuninganna",
            either="""
                president peaminister minister kindral professor doktor direktor esimees linnapea
                välisminister kolonel
                """,
        ),
        courtesies=words("härra proua"),
        roles=words("""
            president peaminister minister välisminister kaitseminister siseminister rahandusminister
            kindral professor doktor direktor tegevjuht esimees aseesimees linnapea abilinnapea vallavanem
            pressiesindaja esindaja kõneisik ekspert asjatundja teadur teadlane ökonomist analüütik advokaat
            vandeadvokaat kohtunik prokurör politsei valitsus ministeerium erakond tunnistaja elanik
            kandidaat treener peatreener mängija mees naine suursaadik saadik kalur õpetaja arst kirjanik
            lavastaja omanik kapten sekretär peasekretär töötaja juhataja peatoimetaja toimetaja ettevõte
            ajaleht komissar rektor asutaja leitnant major piiskop peapiiskop õde psühholoog sotsioloog
            ajaloolane bioloog dotsent laulja näitleja muusik kunstnik väravavaht ründaja kaitsja sportlane
            ettevõtja talunik üliõpilane tudeng õpilane insener arhitekt sünoptik ametnik jurist kantsler
            asekantsler riigikogulane volinik eurosaadik nõunik vanem juht päästja päästjuht
            """),
        bodies=words("""
            ülikool erakond ministeerium valitsus riigikogu kohus politsei pank liit kirik eesti euroopa
            venemaa ukraina tallinn tartu keskerakond reformierakond
            """),
        naming=words("niinimetatud nimega sõna mõiste väljend nimi pealkirjaga"),
        works=words("film raamat romaan laul album sari artikkel saade näitus projekt konverents"),
        times=words("päev õhtu hommik öö nädal kuu aasta tund"),
        recent=words("möödunud eelmisel järgmisel"),
        feminine_roles=words("naine"),
        masculine_roles=words("mees"),
        office_endings=("minister", "juht", "juhataja", "direktor", "esindaja", "toimetaja", "treener"),
        case_endings=_CASES,
        direct_names=words("ernest august arnold harald evald oskar aleks feliks maks olga helga inga"),
        plural_verbs=("sid", "vad", "takse", "ti"),
        inverts=True,
        dots_ordinals=True,
        articleless=True,
        strict_names=True,
        abbreviations=words("dr nt jt jne lk hr pr prof"),
    )


LANGUAGE = Language(
    name="estonian",
    letters="õ",
    departments=words("uudised poliitika majandus maailm kultuur sport"),
    leads=frozenset({"lühidalt"}),
    issues=("uudiskiri",),
    notices=("reklaam", "loe ka", "loe lähemalt", "vaata ka", "seotud lood"),
    releases=("pressiteade",),
    credits=("foto",),
    function_words=words("""
        ja ei et ta on oli see seda selle ka kui kuid ning või aga mis kes oma nad me ma tema nende siis
        mida nagu veel juba välja üle pärast enne kuni sest olid olnud saab sai pole väga kõik ühe mitte
        ole eest järgi kohta kus küll nüüd
        """),
    abbreviations=Abbreviations(
        never_end=words("dr nt hr pr prof"),
        may_end=words("jt jne jms"),
        ordinals=True,
    ),
    openers=words("ta tema nad see need tema nende selle kuid ja siiski seetõttu siis lisaks ka aga"),
    outcomes=words("""
        võitis võitsid kaotas kaotasid valiti hääletas hääletasid mõisteti vabastati allkirjastas
        allkirjastasid kinnitati astus langes langesid tõusis tõusid kasvas keelas evakueeriti vaherahu
        """),
    deaths=words("suri surid hukkus hukkusid hukkunud tapeti tappis surnud ohvrit"),
    numbers=words("""
        kaks kahe kolm kolme neli nelja viis viie kuus kuue seitse kaheksa üheksa kümme kümned
        kakskümmend sada sadu tuhat tuhandeid miljon miljonit miljard miljardit
        """),
    stem=6,
    months=words("""
        jaanuar jaanuaril veebruar veebruaril märts märtsil aprill aprillil mai mail juuni juunil juuli
        juulil august augustil september septembril oktoober oktoobril november novembril detsember
        detsembril
        """),
    days=words("esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev"),
    lexicon=lexicon,
)

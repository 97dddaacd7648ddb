"""Dutch: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import titles, words

_OFFICES = words("""
    voorzitter voorzitster minister leider leidster directeur directrice voerder voerster hoogleraar
    meester officier deskundige trainer coach keeper speler speelster doelman aanvoerder aanvaller
    verdediger middenvelder bestuurder eigenaar eigenaresse onderzoeker onderzoekster wethouder
    burgemeester raadslid kamerlid statenlid fractieleider lijsttrekker advocaat rechter aanklager
    verdachte arts huisarts psycholoog viroloog econoom socioloog historicus politicoloog bioloog
    ambassadeur secretaris manager chef commissaris inspecteur agent brandweerman commandant generaal
    rector docent leraar lerares student kunstenaar kunstenares schrijver schrijfster regisseur acteur
    actrice zanger zangeres muzikant journalist redacteur presentator presentatrice ondernemer winkelier
    bewoner bewoonster buurman buurvrouw vrijwilliger organisator voorlichter beleidsmedewerker
    medewerker medewerkster curator dirigent bondscoach scheidsrechter gedeputeerde staatssecretaris ceo
    topman topvrouw politicus politica lid analist
    """)
"""Nouns for an office or a trade, alone or at the end of a compound: fractieleider."""

_DAYS = words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            zegt zei zeiden zeggen gezegd schrijft schreef schreven verklaart verklaarde vertelt vertelde
            benadrukt benadrukte vindt vond denkt dacht meent meende vraagt vroeg antwoordt antwoordde
            reageert reageerde voegt voegde stelt stelde meldt meldde roept riep beweert beweerde waarschuwt
            waarschuwde belooft beloofde erkent erkende herhaalt herhaalde laat liet twittert twitterde legt
            legde vervolgt vervolgde concludeert concludeerde hoopt gelooft bevestigt bevestigde aldus
            klinkt stelden vertelden meldden lacht lachte verzucht verzuchtte zucht zuchtte blikt bekent
            bekende oordeelt oordeelde constateert constateerde vermoedt vermoedde verwacht verwachtte
            vreest vreesde klaagt klaagde juicht juichte grapt grapte oppert opperde redeneert nuanceert
            nuanceerde onderstreept onderstreepte waarschuwen verklaarden vinden denken vonden dachten laten
            betoogt betoogde roemt moppert
            """),
        attitude=words("""
            genoemd noemt noemde beschuldigt beschuldigde veroordeelt veroordeelde bekritiseert prijst eist
            eiste omschrijft omschreef spreekt sprak verwerpt verdedigt hekelt hekelde looft loofde verwijt
            verweet bestempelt bestempelde bekritiseerde prees weerspreekt weersprak
            """),
        participles=words("zeggend"),
        quoting=words("citeert citeerde citeren geciteerd"),
        nouns=words("verklaring interview toespraak brief bericht tweet woorden reactie persbericht"),
        sources=(("volgens",), ("aldus",)),
        pronouns={"hij": "m", "zij": "f", "ze": "f", "ik": "", "wij": "p", "we": "p"},
        persons=words("ik mij me mijn wij we ons onze jij je jullie u"),
        possessives=words("zijn haar hun"),
        owners={"zijn": "m", "haar": "f", "hun": "p"},
        authorship=words("van"),
        determiners=words("""
            de het een deze dit die dat zijn haar hun mijn onze enkele twee drie veel alle elke
            """),
        articles=words("de het"),
        auxiliaries=words("""
            heeft hebben had is was zijn waren wordt werd ook niet nog al dan toen nu later gisteren
            vandaag eerder daarna maandag dinsdag woensdag donderdag vrijdag zaterdag zondag er zich
            wel maar
            """)
        | {f"{day}{part}" for day in _DAYS for part in ("ochtend", "middag", "avond", "nacht")},
        prepositions=words("""
            van in op aan uit bij met na naar sinds tot voor over onder tegen door om zonder tijdens
            wegens tussen te volgens
            """),
        links=words("van in op bij voor uit"),
        genitives=words("van voor"),
        conjunctions=words("dat omdat als toen terwijl nadat voordat zodat hoewel of waar hoe want"),
        coordinators=words("en of maar"),
        relatives=words("wie"),
        infinitive=words("te"),
        titles=titles(
            masculine="meneer heer koning prins dhr.",
            feminine="mevrouw mevr. koningin prinses",
            either="""
                minister premier president burgemeester staatssecretaris professor prof. dr. generaal
                kamerlid wethouder commissaris paus
                """,
        ),
        courtesies=words("meneer heer dhr. mevrouw mevr. dr."),
        roles=words("""
            woordvoerder woordvoerster minister premier president burgemeester kamerlid wethouder
            voorzitter directeur leider hoofd advocaat rechter politie regering partij ministerie
            deskundige deskundigen hoogleraar onderzoeker vakbond vereniging bedrijf krant getuige
            bewoner kandidaat trainer speler man vrouw oppositie staatssecretaris
            """),
        relations=words("""
            collega vriend vriendin broer zus zoon dochter vrouw man partner buurman buurvrouw
            """),
        bodies=words("""
            universiteit partij ministerie regering kamer rechtbank politie krant raad bank unie kerk
            nederland belgië europa rusland oekraïne amsterdam haag brussel rotterdam
            """),
        deputies=words("vice ex oud loco onder minister"),
        office_endings=tuple(_OFFICES),
        surnames=words("""
            advocaat baas bakker bisschop boer dekker graaf heer hoofd jong keizer kok koning kuiper meester
            mulder prins schipper smit timmerman visser voerman wever
            """),
        naming=words("zogenaamde zogeheten genaamd titel term woord uitdrukking bijnaam"),
        works=words("""
            film boek roman lied album serie artikel programma tentoonstelling project operatie
            conferentie
            """),
        times=words("dag avond ochtend nacht week maand jaar uur"),
        recent=words("vorige afgelopen volgende vorig"),
        masculine_given=words("jan"),
        inverts=True,
        verb_second=True,
        on=words("op via platform netwerk"),
        abbreviations=words("dhr mevr dr prof mr drs ir bijv enz"),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        before_noun=words("de het een deze dit die zijn haar hun"),
    )


LANGUAGE = Language(
    name="dutch",
    departments=words("nieuws politiek economie wereld cultuur sport binnenland buitenland"),
    leads=frozenset({"in het kort", "hoofdpunten"}),
    issues=("nieuwsbrief", "editie"),
    greetings=("goedemorgen", "goedemiddag", "goedenavond", "hallo", r"beste (?:lezers?|abonnees?|vrienden)"),
    contacts=(
        r"perscontact\b.{0,60}$",
        r"niet voor publicatie\b.{0,40}$",
    ),
    messages=("een bericht van", "een boodschap van"),
    sponsors=("aangeboden door", "gesponsord door", "in samenwerking met"),
    page_ends=(
        *("laat een reactie achter", r"reacties?(?: \(\d+\))?\W*$"),
        *(r"gerelateerde? (?:artikelen|berichten|nieuws)\W*$", r"meest gelezen\W*$", "lees ook"),
    ),
    notices=(
        r"bron(?:nen)?\s*:",
        *(
            r"leestijd\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|uten|uut)? (?:leestijd|leesduur)\W*$",
        ),  # how long it takes to read
        *("ga naar (?:de )?inhoud", r"deel dit\b.{0,20}$", r"delen\W*$", r"word abonnee\b", r"inloggen\W*$"),
        *(rf"{done}\W+(?:op )?\d.{{0,40}}$" for done in ("gepubliceerd", "bijgewerkt")),
        *(r"klik hier\b",),
        r"\d{1,2} (?:seconden?|minuten|minuut|uur|uren|dag|dagen|weken|week|maand|maanden) geleden\W*$",
        "advertentie",
        "lees ook",
        "lees meer",
        "lees verder",
        "bekijk ook",
        *(
            rf"{this} (?:editie|nieuwsbrief|aflevering|podcast)\b.{{0,40}}\b(?:aangeboden|gesponsord) door\b"
            for this in ("de", "deze")
        ),
        *(r"gesponsord door\b[^,]{1,60}$", "gesponsorde inhoud", "schrijf (?:je|u) in voor", "volg ons"),
        r"het bericht\b.{1,250}\bverscheen eerst op\b",
        r"dit artikel verscheen (?:eerder|eerst|oorspronkelijk)",
    ),
    releases=("persbericht",),
    courtesies=(
        *(r"welkom (?:bij|terug)\b", r"bedankt voor\b", r"tot (?:morgen|volgende week)\b"),
        *(r"fijne? (?:dag|avond|week|weekend)\b", r"klik (?:hier|op)\b", r"lees (?:hier|verder|meer)\b"),
        *(r"je kun?t? je (?:ook )?inschrijven\b", r"je kan je (?:ook )?inschrijven\b"),
        *(r"inschrijven kan\b", "foto:", "video:"),
    ),
    bylines=("door",),
    credits=("foto",),
    captions=("archieffoto", "archiefbeeld"),
    function_words=words("""
        de het een en of maar want dus als dan dat die dit deze wie wat waar wanneer waarom hoe ik jij
        je hij zij ze wij we jullie u hem haar hen hun zijn mijn ons onze is was waren ben bent wordt
        worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou zouden moet moeten mag
        wil in op aan bij van voor met naar uit over onder tegen tussen door om te tot na sinds zonder
        volgens niet geen wel ook nog al meer veel alle andere er hier daar toen nu weer echter terwijl
        omdat
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dhr mevr mw dr drs ir ing prof mr ds mgr gen kol lt ca bijv bv o.a m.n d.w.z i.p.v t.a.v
            resp z.g zgn
            """),
        may_end=words("enz etc jr sr n.v b.v co e.d jl"),
        before_number=words("nr art blz p"),
    ),
    openers=words("""
        hij zij ze het hem hen hun zijn haar dit dat deze die maar en of dus toen daarna ook toch
        echter daarom bovendien
        """),
    outcomes=words("""
        won wonnen gewonnen wint versloeg verslagen verloor verloren gekozen verkozen stemde stemden
        veroordeeld vrijgesproken schuldig beboet tekende tekenden ondertekende ondertekend goedgekeurd
        verworpen afgewezen aangenomen ontslagen afgetreden verlaagt verlaagde verhoogt verhoogde steeg
        stegen gestegen daalde daalden gedaald verbiedt verboden geëvacueerd sluit bestand
        """),
    deaths=words("""
        dood doden dode gedood omgekomen omkwam omkwamen overleden overleed stierf stierven vermoord
        dodelijke
        """),
    unharmed=r"\bniemand\b.{0,40}\bgewond|\bgeen (?:gewonden|slachtoffers|doden)\b",
    numbers=words("""
        twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig
        veertig vijftig tientallen honderd honderden duizend duizenden miljoen miljoenen miljard miljarden
        """),
    endings=("en", "s", "e"),
    months=words("""
        januari februari maart april mei juni juli augustus september oktober november december
        """),
    lexicon=lexicon,
    topics=topics,
)

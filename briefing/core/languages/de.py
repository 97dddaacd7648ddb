"""German: reporting words and the grammar around them, old and new (Jn for In, as once printed)."""

from __future__ import annotations

import re

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import CapitalNouns, TopicWords
from briefing.core.languages.word_lists import titles, words

_VIEWS = (
    *("angaben", "worten", "ansicht", "auffassung", "meinung", "aussage", "aussagen", "einschätzung"),
    *("darstellung", "darstellungen", "überzeugung", "informationen", "berichten", "bewertung", "lesart"),
)
"""What somebody is given as a source of: nach Ansicht der Ministerin."""

_OFFICES = words("""
    minister präsident meister leiter führer chef sprecher trainer direktor kanzler sekretär richter
    politiker kommissar experte forscher botschafter gründer verteidiger manager inspekteur korrespondent
    senator rektor lehrer kandidat wissenschaftler ökonom berater betreiber besitzer historiker redakteur
    reporter aktivist künstler schauspieler regisseur vertreter autor kapitän torhüter stürmer spieler
    sportler sieger träger kommandant kommandeur statthalter referent dezernent kurator intendant dirigent
    komponist musiker sänger schriftsteller philosoph jurist polizist journalist ermittler fahnder inspektor
    professor dozent produzent unternehmer inhaber händler eigentümer gastronom ingenieur architekt
    techniker nachbar anwohner bewohner besucher teilnehmer zuschauer pfarrer rabbiner analyst banker
    investor mediziner therapeut pfleger apotheker verwalter gutachter kläger gewerkschafter funktionär
    parlamentarier verleger herausgeber moderator entertainer designer fotograf galerist pilot fahrer retter
    sanitäter läufer schwimmer boxer biathlet athlet skifahrer bewerber helfer  sammler
    organisator veranstalter initiator koordinator vermieter mieter verkäufer kollege offizier tänzer
    züchter mandant klient patient schüler student bürger rentner kunde passagier passant täter gegner wirt
    landwirt bauer soldat demonstrant urheber besetzer verfolger jäger fischer bewacher zuhörer franzose
    italiener engländer schwager
    """)
"""Nouns for men in office, alone or at the end of a compound; with -in those for women."""
_OTHER_OFFICES = words("""
    vorsitzende vorsitzender vorsitzenden anwalt anwältin abgeordnete abgeordneter abgeordneten beauftragte
    beauftragter beauftragten präsidenten experten expertin beamter beamtin landrat obmann obfrau oberhaupt
    bischof kandidaten ökonomin rätin arzt ärztin mitglied mitglieder coach boss -coach -boss -star -profi
    -legende -ikone keeper torwart torfrau hauptmann hauptfrau ologe ologin zeuge zeugin kollegin
    sachverständige sachverständiger beigeordnete beigeordneter kämmerer bevollmächtigte bevollmächtigter
    angestellte angestellter premier statthalter stratege strategin volkswirt volkswirtin priester
    priesterin pastor pastorin
    """)


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            sagt sagte sagten sagen gesagt schreibt schrieb schrieben schreiben erklärt erklärte
            erklärten erklären betont betonte betonten meint meinte meinten meinen fügt fügte
            ergänzt ergänzte fragt fragte fragten antwortet antwortete antworteten entgegnet
            entgegnete erwidert erwiderte erwiderten ruft rief riefen behauptet behauptete
            behaupteten berichtet berichtete berichteten warnt warnte warnten kündigt kündigte
            versichert versicherte versicherten bemerkt bemerkte äußert äußerte äußerten
            mitteilte teilte teilt verkündet verkündete forderte fordert forderten mahnt mahnte
            räumt räumte bekräftigt bekräftigte argumentiert argumentierte kommentiert
            kommentierte kritisiert kritisierte kritisierten twitterte twittert postete spricht
            sprach sprachen redete redet findet fand glaubt glaubte vermutet vermutete
            vermuteten prognostizierte bilanzierte präzisierte moniert monierte rügte meldet
            meldete meldeten vermeldete erläutert erläuterte erläuterten kontert konterte
            skandierte skandierten ergänzten kündigten räumten bekräftigten
            argumentierten bestätigten beklagten wiederholten hofften glaubten dachten
            versprachen hob verlautete verlauten prangerte gaben riet rät rieten drängte
            drängten pochte warb beschwor denkt dachte hofft hoffte heißt hieß lautet lautete
            schloß schloss schließt fuhr fährt unterbrach unterbricht flüsterte flüstert
            murmelte stammelte schrie schrien schreit brummte seufzte lachte lacht jubelte
            jubelt spottete spottet scherzte höhnte gestand gesteht bekennt bekannte wiederholte
            wiederholt versetzte versetzt begann beginnt bat bittet befahl beteuert beteuerte
            beklagt beklagte klagt klagte resümiert resümierte schildert schilderte erzählt
            erzählte erzählten erinnert erinnerte urteilt urteilte stellte stellt gibt gab
            plädiert plädierte droht drohte verspricht versprach unterstreicht unterstrich
            konstatiert konstatierte bestätigt bestätigte dementiert dementierte prophezeit
            prophezeite weiß wußte wusste wollte konnte setzte hinzusetzte sicherte sichert
            zugesichert schwärmte schwärmt wetterte wettert bemängelte bemängelt beanstandete
            signalisierte mutmaßte mutmaßt spekulierte folgerte verwies verweist empfahl
            empfiehlt ermahnte befürchtet befürchtete fürchtet fürchtete gratulierte gratuliert
            dankte dankt entschuldigte entschuldigt verriet verrät enthüllte offenbarte prahlte
            titelte titelt notierte notiert brüllte brüllt informierte informiert widersprach
            widerspricht hervorgehoben angekündigt gefordert gewarnt geäußert geschrieben
            mitgeteilt geantwortet nickte rühmte lobte lobt mahnten sang singt zitiert zitierte
            hinzugefügt eingeräumt zugegeben versprochen zugesagt reagiert reagierte analysiert analysierte
            gestanden befand befanden beharrt beharrte ärgert ärgerte freut freute wundert
            wunderte argumentieren sinniert sinnierte witzelt witzelte frotzelte ätzt ätzte
            poltert polterte appelliert mutmaßten zweifelt zweifelte bezweifelt bezweifelte
            zugibt zugab präzisiert resümieren bilanziert berichten staunt staunte stöhnt
            stöhnte schimpft schimpfte giftete giftet stichelt stichelte jammert jammerte grinst
            grinste strahlt strahlte schmunzelt schmunzelte orakelt orakelte philosophiert unkt
            unkte kontern führte führt hebt pflichtete pflichtet wandte wendet hakte hakt donnerte
            donnert zürnte zürnt frohlockte frohlockt triumphierte triumphiert schlussfolgerte
            schlussfolgert gelobte schwor schwört relativierte relativiert beschwichtigte
            beschwichtigt verneinte verneint bejahte bejaht verlautbarte verlautbart verlautbarten
            """),
        attitude=words("""
            beantragt beantragte nennt nannte nannten bezeichnet bezeichnete bezeichneten
            beschreibt beschrieb verurteilt verurteilte verurteilten verlangt verlangte begrüßt
            begrüßte bedankt bedankte wirft warf sieht sah spricht lehnt lehnte weist wies hält
            hielt appelliert appellierte verteidigt verteidigte zeigt zeigte begründet
            begründete bedauert bedauerte würdigt würdigte würdigten wertet wertete werteten
            bewertet bewertete stuft stufte feiert feierte rechtfertigte charakterisierte
            geißelte brandmarkte attackierte beschimpfte beschuldigte bezichtigte zurückgewiesen
            abgelehnt beschrieben kritisiert gewürdigt gelobt gerügt eingestuft
            interpretierte titulierte nennen bezeichnen verurteilen ausdrückte formulierte
            vorgeworfen genannt attestiert attestierte bescheinigt bescheinigte unterstellt
            unterstellte charakterisiert umschreibt umschrieb umschrieben empfindet empfand
            geißelt brandmarkt tadelt tadelte lobten preist pries schmäht schmähte verhöhnt
            verhöhnte verspottet verspottete geschildert rechtfertigt verunglimpft verunglimpfte
            betitelt betitelte
            """),
        phrasal={
            **dict.fromkeys(("geht", "gehen", "ging", "gingen"), words("davon")),
            **dict.fromkeys(("weist", "wies", "wiesen"), words("darauf")),
            **dict.fromkeys(("macht", "machte", "machten"), words("deutlich klar geltend")),
            **dict.fromkeys(("legt", "legte", "legten"), words("dar nahe")),
        },
        asking=words("fragt fragte fragten befragt befragte gefragt"),
        nouns=words("""
            erklärung mitteilung stellungnahme rede interview brief äußerung äußerungen worte worten
            aussage antwort frage ruf beitrag bericht pressemitteilung tweet post ausruf bemerkung satz
            fazit urteil kommentar begründung appell kritik botschaft reaktion prognose bilanz
            """),
        sources=(
            ("laut",),
            ("so",),
            *(("nach", noun) for noun in _VIEWS),
            *(("laut", noun) for noun in _VIEWS),
        ),
        opinions=words("für"),
        opining=words("ist sind war waren wäre wären bleibt blieb steht stand"),
        quoting=words("zitiert zitierte zitierten zitieren"),
        impersonal=words("es man"),
        passive=words("wird wurde werden wurden worden"),
        brackets=words("hat haben hatte hatten habe hätte hätten"),
        plural_endings=("n",),
        ages=((r"der (\d+)-?jährige", "m"), (r"die (\d+)-?jährige", "f")),
        age_told=r"\({0}\)|\b{0}-?jährig|\b{0} Jahre alt|\b[Ee]ine?[mnr]? {0}-?Jährig",
        hearing=words(
            """
            las lesen liest lasen hört hörte hörten hören bekam bekommt bekamen erhielt erhält erhielten
            erfuhr erfährt erfuhren sieht sah sahen kennt kannte erinnert lernte glaubt steht stand
            """
        ),
        hearsay=words("heißt hieß geheißen"),
        postpositions=words("zufolge"),
        views=frozenset(_VIEWS),
        after_views=words("nach zufolge"),
        oblique=words(
            """
            dem den einem einen des eines ihrem ihren seinem seinen diesem diesen jenem jenen keinem keinen
            meinem unserem unseren allen vielen beiden einer ihrer seiner meiner unserer keiner kein keine
            """
        ),
        relative_genitives=words("denen deren dessen"),
        reflexives=words("sich selbst"),
        participle_endings=(
            "te",
            "ten",
            "ter",
            "tes",
            "ne",
            "nen",
            "ner",
            "nes",
            "nde",
            "nden",
            "nder",
            "ndes",
        ),
        adjective_endings=("sche", "liche", "ige", "ale", "ive", "Rote", "Weiße", "Grüne", "Neue"),
        nonverb_endings=("er", "es", "em"),
        inflected_endings=("e", "er", "es", "en", "em", "ung"),
        nominatives=words("der ein er ich wir man"),
        ambiguous=words("der dieser jener"),
        agents=words("von vom durch"),
        feminine_endings=(
            "ung",
            "heit",
            "keit",
            "schaft",
            "ion",
            "tät",
            "ferenz",
            "in",
            "ei",
            "presse",
            "agentur",
            "frage",
            "zeit",
            "weise",
        ),
        fronted_endings=("end", "lich", "weise", "maßen", "mals"),
        pronouns={"er": "m", "sie": "f", "es": "n", "man": "", "wir": "p", "ich": "", "du": "", "ihr": "p"},
        persons=words("""
            ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer
            du dich dir dein deine ihnen ihr euch
            """),
        possessives=words("sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres dessen deren"),
        degrees=words("""
            med jur iur phil rer nat pol oec theol techn habil h c h.c mult vet dent agr ing sc soc publ mont
            """),
        retired=(("a", "D"), ("i", "R")),
        postnominals=words("mdl mdb mdep mep"),
        hypernyms={
            "coach": words("trainer"),
            "trainer": words("coach"),
            "keeper": words("torwart torhüter"),
            "torwart": words("torhüter keeper"),
            "schlussmann": words("torwart torhüter keeper"),
            "regierungschef": words("ministerpräsident premierminister kanzler premier landeshauptmann"),
            "regierungschefin": words("ministerpräsidentin premierministerin kanzlerin landeshauptfrau"),
            "staatschef": words("präsident"),
            "staatschefin": words("präsidentin"),
            "rathauschef": words("bürgermeister"),
            "rathauschefin": words("bürgermeisterin"),
            "landeschef": words("ministerpräsident landeshauptmann"),
            "landeschefin": words("ministerpräsidentin landeshauptfrau"),
            "kreischef": words("landrat"),
            "kreischefin": words("landrätin"),
            "stadtoberhaupt": words("bürgermeister bürgermeisterin"),
            "konzernchef": words("vorstandschef vorstandsvorsitzender"),
            "konzernchefin": words("vorstandschefin vorstandsvorsitzende"),
            "parteichef": words("parteivorsitzender"),
            "parteichefin": words("parteivorsitzende"),
            "fraktionschef": words("fraktionsvorsitzender"),
            "fraktionschefin": words("fraktionsvorsitzende"),
            "anklägerin": words("staatsanwältin"),
            "ankläger": words("staatsanwalt"),
            "ressortchef": words("minister"),
            "ressortchefin": words("ministerin"),
        },
        owners=dict.fromkeys(("sein", "seine", "seinen", "seinem", "seiner", "seines"), "m"),
        authorship=words("von des der"),
        determiners=words("""
            der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem
            jener jene jenes jenen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer kein
            keine keinen mein meine unser unsere viele einige mehrere zwei drei vier beide alle mancher
            manche jeder jede jedes dessen deren
            """),
        articles=words("der die das den dem"),
        auxiliaries=words("""
            hat haben hatte hatten ist sind war waren wird werden wurde wurden sei habe würde kann könnte
            muss müsse soll sollte will auch nicht noch schon nur dann jetzt nun später gestern heute zuvor
            zudem außerdem dabei daraufhin danach weiter wieder einst oft immer erneut deutlich montag
            dienstag mittwoch donnerstag freitag samstag sonntag sich darauf hierauf endlich plötzlich leise
            laut ruhig kurz gleich einmal etwa sehr aber ja eben sogar selbst selber da so hinzu doch
            hätte hätten seien wäre wären werde würden können könnten konnte konnten müssen
            musste mussten mußte mußten durfte durften mochte müsste müssten sollen sollten wollen
            wolle wollte wollten dürfen dürfe dürfte möchte hier dort dazu deshalb daher deswegen ferner
            anschließend allerdings jedoch hingegen dagegen insbesondere besonders ähnlich ebenso ebenfalls
            gleichzeitig wörtlich bereits inzwischen mittlerweile kürzlich jüngst darüber davon dafür damit
            hierzu weiterhin schließlich zunächst zugleich gegenüber offenbar angeblich
            zuversichtlich besorgt entsprechend demnach folgendermaßen wiederum lediglich vielmehr
            indes unterdessen trotzdem dennoch bisher derzeit seither seitdem nunmehr früher damals anfangs
            letztlich zuletzt ansonsten überdies somit folglich beispielsweise vielleicht möglicherweise
            vermutlich natürlich tatsächlich übrigens vorgestern einerseits andererseits zwar freilich
            immerhin
            """),
        prepositions=words("""
            jm jn in im an am auf aus bei beim mit nach seit von vom zu zum zur vor über unter für
            gegen durch um ohne bis während wegen trotz laut zwischen hinter neben gegenüber gemäß
            statt ins ans aufgrund angesichts anlässlich hinsichtlich infolge mittels entgegen samt nebst
            binnen innerhalb außerhalb jenseits zugunsten anhand anstelle bezüglich dank mangels zwecks
            ungeachtet seitens entlang ab
            """),
        links=words("von vom der des für aus im in am beim bei zu"),
        genitives=words("von vom der des für aus eines seines ihres dieses unseres"),
        conjunctions=words("""
            dass daß weil wenn als ob obwohl während nachdem bevor damit indem da wie wo warum was denn
            sobald falls zumal sofern solange obgleich wenngleich sodass wobei weshalb weswegen wonach
            woraufhin
            """),
        coordinators=words("und oder sondern aber doch"),
        relatives=words("welcher welche welches wer"),
        standing=words("letzterer letztere ersterer erstere dieser diese jener jene einer eine"),
        asides=words("als wenn während weil nachdem bevor obwohl sobald"),
        predicating=words("als"),
        subjunctive=words("""
            sei seien habe werde würde würden könne müsse solle wolle dürfe möge hätte hätten wäre wären
            könnte könnten müsste müssten gebe komme gehe stehe bleibe mache lasse bringe nehme sehe finde
            halte bedeute liege handele handle drohe brauche fehle
            """),
        infinitive=words("zu"),
        titles=titles(
            masculine="herr herrn hr. mr. mr könig prinz bürgermeister kaiser fürst graf",
            feminine="""
                frau königin prinzessin fräulein ministerin bundeskanzlerin kanzlerin präsidentin
                bürgermeisterin abgeordnete sprecherin chefin senatorin
                """,
            either="""
                dr. prof. univ.-prof. dipl.-ing. ing. mag. ddr. professor präsident bundespräsident
                kanzler bundeskanzler minister außenminister innenminister finanzminister
                verteidigungsminister außenministerin innenministerin ministerpräsident regierungschef
                general papst bischof staatssekretär oberbürgermeister generalsekretär parteichef
                fraktionschef vizekanzler vorsitzende vorsitzender landrat sprecher chef senator richter
                trainer coach boss
                """,
        ),
        courtesies=words("herr herrn hr. mr. mr frau fräulein dr. dipl.-ing. ing. mag. ddr."),
        roles=words("""
            sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin
            leiter leiterin direktor direktorin vorsitzende vorsitzender bürgermeister bürgermeisterin
            abgeordnete abgeordneter experte expertin experten polizei behörde behörden regierung
            partei ministerium staatsanwaltschaft gericht richter richterin anwalt anwältin professor
            professorin forscher forscherin trainer spieler kritiker anhänger zeuge zeugen bewohner
            opposition unternehmen konzern verband gewerkschaft zeitung magazin bericht mann frau vater
            mutter regierungschef staatschef außenminister innenminister finanzminister
            ministerpräsident botschafter general diplomat beamte beamter alte alter junge herr dame
            graf fürst könig kaiser doktor pfarrer freund freundin bruder schwester sohn tochter
            kardinal papst bischof erzbischof autor autorin verfasser staatssekretär mitarbeiter
            mitarbeiterin gründer gründerin intendant intendantin rektor rektorin
            """),
        relations=words("""
            kollege kollegin kollegen freund freundin bruder schwester sohn tochter vater mutter
            ehemann ehefrau gattin witwe
            """),
        bodies=words("""
            universität partei ministerium regierung bundestag bundesrat gericht polizei zeitung
            verband bank union kirche armee rat amt stadt land straße januar februar märz april mai
            juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
            freitag samstag sonntag deutschland europa russland ukraine frankreich berlin münchen
            hamburg wien bundesland staat spiegel welt bild
            """),
        naming=words("""
            namens genannt genannte genannten sogenannte sogenannten sogenannter sogenanntes titel begriff
            wort motto ausdruck bezeichnung stichwort spitznamen spitzname unter kurz name namen
            codename codenamen beiname beinamen heißen heißt hieß getauft überschrift ziel auszeichnung
            """),
        meetings=words("traf trifft empfing empfängt begrüßte begrüßt"),
        works=words("""
            film buch roman lied album serie stück artikel sendung zeitschrift zeitung oper ausstellung
            projekt aktion operation konferenz reihe magazin magazins musical spiel spiels modell modelle
            modells gesetz gesetzes preis preises organisation verein vereins verband firma agentur
            nachrichtenagentur restaurant gasthaus hotel lokal club klub schiff bündnis initiative stiftung
            fachblatt blatt internetseite website webseite portal software produkt fernsehsendung studie
            tageszeitung wochenzeitung clan orden stern sturm wirbelsturm rakete band gruppe kampagne
            """),
        collectives=words("""
            polizei behörde regierung partei ministerium staatsanwaltschaft gericht opposition
            unternehmen konzern verband gewerkschaft zeitung magazin bericht
            """),
        surnames=words("""
            könig richter kaiser graf fürst junge alter prinz papst bischof pfarrer freund herr meister
            """),
        times=words("""
            tag abend morgen nacht woche monat jahr stunde stunden minute minuten viertelstunde nachmittag
            vormittag mittag wochen monate jahre tage januar februar märz april mai juni juli august
            september oktober november dezember
            """),
        recent=words("letzten letzte vergangenen vergangene nächsten nächste diesem dieser"),
        feminine_roles=words("""
            sprecherin ministerin präsidentin kanzlerin chefin frau leiterin direktorin bürgermeisterin
            anwältin professorin richterin trainerin abgeordnete königin
            """),
        masculine_roles=words("""
            sprecher minister präsident kanzler chef mann leiter direktor bürgermeister anwalt
            professor richter trainer könig
            """),
        office_cases=("s", "n", "en"),
        deputies=words("vize ex alt unter hilfs ko co minister"),
        office_endings=(
            *_OFFICES,
            *(f"{office}in" for office in _OFFICES),
            *_OTHER_OFFICES,
        ),
        particles=words("de del della der den van von bin ibn al el la le du da dos di ten ter zu af"),
        noble_particles=words("zu"),
        masculine_given=words("jan"),
        nouns_capitalised=True,
        dots_ordinals=True,
        inverts=True,
        verb_second=True,
        on=words("auf bei via plattform netzwerk dienst"),
        abbreviations=words("""
            dr prof bzw usw ca nr st hr fr bspw vgl etc mio mrd z.b d.h u.a mag ing dipl dipl.-ing univ.-prof
            ddr komm.-rat
            """),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        titles=words("frau herr"),
        calendar=words("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
        numerals=words("hundert tausend million millionen milliarde milliarden billionen mio mrd"),
        vague=words("""
            menschen leute mensch mann männer frau frauen jahr jahre jahren jahres tag tage tagen woche
            wochen monat monate monaten stunde stunden minuten zeit ende anfang mitte angabe angaben
            million millionen milliarde milliarden prozent euro meter kilometer zentimeter tonnen teil
            seite fall fälle beispiel frage fragen weise grund folge folgen ziel zahl zahlen morgen abend
            nacht mittag vormittag nachmittag wochenende land länder staat staaten regierung stadt
            sprecher sprecherin bericht berichte meldung erklärung problem probleme lage leben welt weg
            rahmen bereich möglichkeit mehrheit
            """),
        generic=words("rat amt kammer gericht stadt land bund partei kirche universität"),
        bodies=words("bundesamt ministerium amt verband institut zentrum"),
        body_links=words("für der des"),
        before_noun=words("""
            der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese
            dieses diesen diesem jeder jede jedes jeden sein seine seinen seiner seinem ihr ihre ihren
            ihrer ihrem unser unsere mein meine beim zum zur vom im am ins ans
            """),
        day_part=re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"),
        capital_nouns=CapitalNouns(
            office=re.compile(
                r".*(?:minister|präsident|kanzler|chef|sprecher|leiter|trainer|meister|direktor|professor"
                r"|vorsitzende|anwalt|anwält|richter|kommissar|sekretär|kapitän|forscher|expert|premier|senator"
                r"|abgeordnete|politiker|kandidat|gründer|manager|bischof|general)(?:e?[nrs]|in|e)?"
            ),
            trade=re.compile(
                r".*(?:hersteller|bauer|konzern|firma|unternehmen|verein|klub|anbieter|betreiber|dienst|kette"
                r"|riese|agentur|gewerkschaft|behörde|reederei|verlag|sender|zeitung|rat|rätin|chefin|ärztin|arzt)"
            ),
            thing=re.compile(
                r".*(?:ung(?:en)?|(?:h|k)eit(?:en)?|schaft(?:en)?|tion(?:en)?|tät(?:en)?|ismus|partner|nehmer"
                r"|lagen?|(?:land|verband|anbieter|gericht|gesetz|preis|markt|recht|amt|betrieb|konzern)(?:e?s)"
                r"|krise|steuer|strafe|drama|waffen|kräfte|gebiet(?:en)?|richtung|netzwerk|prozent|euro|plus)"
            ),
            origin=re.compile(r".*(?:isch|sch)(?:e[nrms]?)?"),
        ),
    )


LANGUAGE = Language(
    name="german",
    departments=words("nachrichten politik wirtschaft kultur wissenschaft sport inland ausland wetter"),
    leads=frozenset({"in kürze", "überblick", "im überblick", "auf einen blick", "kurz und knapp"}),
    issues=("rundbrief", "wochenbrief", "ausgabe"),
    contacts=(
        r"rückfragen (?:bitte )?an\b.{0,60}$",
        r"pressekontakt\b.{0,60}$",
        r"medienkontakt\b.{0,60}$",
        r"ansprechpartner(?:in)?\s*:",
        r"kontakt\s*(?::|$)",
    ),
    messages=("eine botschaft von", "eine nachricht von"),
    sponsors=("präsentiert von", "gesponsert von", "in kooperation mit"),
    page_ends=(
        *("schreibe? einen kommentar", "kommentar schreiben", r"kommentare(?: \(\d+\))?\W*$"),
        *(r"das könnte (?:sie|dich) (?:auch )?interessieren", r"auch interessant", r"mehr zum thema"),
        r"mehr (?:nachrichten|artikel|themen) (?:von|vom|aus|zum?|zur)\b.{0,40}$",
        *(r"meistgelesen\w*\W*$", r"weitere (?:artikel|meldungen|themen)\W*$"),
    ),
    notices=(
        *(r"lesezeit\b\D{0,12}\d.{0,20}$", r"\d+ min(?:\.|uten?)? lesezeit\W*$"),  # how long it takes to read
        *(rf"{piece} vom \d.{{0,20}}$" for piece in ("artikel", "beitrag", "meldung", "presse")),
        *("eilmeldung", r"erstellt am\b.{0,40}$", "original-content von", "karte für diesen artikel"),
        *(rf"{done}(?: am| um)?\W+(?:\d|\w+, \d).{{0,40}}$" for done in ("veröffentlicht", "aktualisiert")),
        *(
            r"hier geht (?:es|'s) (?:zum|zur|zu|weiter)\b.{0,60}$",
            r"hier (?:weiterlesen|lesen sie)\b",
            r"rechte\s*:",
        ),
        *(
            rf"{opens} (?:\S+ ){{1,8}}(?:finden|lesen|können) sie hier(?: nachlesen| lesen| nach)?\W*$"
            for opens in ("alle", "mehr", "weitere")
        ),
        *(r"reporter(?:in)?:.{0,200}redigiert von\b", r"bericht von\b.{0,200}redigiert von\b"),
        r"vor \d{1,2} (?:sekunde|minute|stunde|tag|woche|monat)(?:e?n)?\W*$",
        *(r"weiterlesen\W*$", r"zur startseite\W*$", "zum inhalt springen", r"anmelden\W*$"),
        *("teilen", "wird geladen", r"artikel (?:teilen|drucken)\W*$"),
        "anzeige",
        "werbung",
        "lesen sie",
        "mehr zum thema",
        "auch interessant",
        "quelle:",
        "quellen:",
        r"mehr folgt\)?$",
        r"sie (?:erhalten|bekommen) dies\w+ (?:e-?mail|newsletter|nachricht|brief)\b",
        r"du (?:erhältst|bekommst) dies\w+ (?:e-?mail|newsletter|nachricht|brief)\b",
        r"diese (?:e-?mail|nachricht)\b.{0,120}\bvertraulich",
        *(
            rf"{opens} (?:newsletter|ausgabe|rundbrief|folge|podcast|artikel)\b"
            r".{0,60}\b(?:präsentiert|gesponsert|unterstützt)\b"
            for opens in (r"dies\w+", r"der heutige", r"die heutige", r"unser(?:e|er)?")
        ),
        *(rf"{paid} (?:von|durch)\b[^,]{{1,60}}$" for paid in ("gesponsert", "präsentiert")),
        r"der (?:beitrag|artikel)\b.{1,250}\b(?:erschien zuerst|zuerst erschienen) (?:auf|bei|in)\b",
        r"dies\w+ (?:artikel|beitrag|text|interview|kommentar)\b(?=.{0,40}\bzuerst\b).{0,80}\berschien",
        *(f"{opens} (?:abonnieren|bestellen|anmelden)" for opens in ("newsletter", "jetzt", "hier")),
        *(
            rf"{verb} sie\b.{{0,60}}\b(?:newsletter|rundbrief)"
            for verb in ("melden", "abonnieren", "bestellen")
        ),
        *("folgen sie uns", "schreiben sie uns", "sie erreichen (?:uns|mich)"),
        *("leiten sie (?:diesen|diese)", "empfehlen sie (?:uns|diesen|diese)"),
    ),
    releases=("pressemitteilung", "pressemeldung", "medienmitteilung", "presseinformation"),
    bylines=("von", "autor:?", "autorin:", "redaktion:", "text:"),
    credits=("foto", "bild", "bildrechte", "bildquelle", "grafik"),
    captions=("abbildung", "symbolfoto", "symbolbild", "archivfoto", "archivbild"),
    credited=(r"von\b",),
    figures=(r"abb(?:ildung|\.)", "tabelle"),
    letters="ß",
    function_words=words("""
        der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch als
        wie wenn weil dass ob damit obwohl während bevor nachdem bis seit ich er sie es wir ihr ihn uns
        ihm ihnen mir sich sein seine seinen seiner ihre ihren ihrem ihrer dieser diese dieses diesen
        diesem jener welche wer was wo wann warum ist sind war waren gewesen wäre wird werden wurde
        wurden habe hat haben hatte hatten kann können konnte muss müssen soll sollen will wollen darf
        im am auf aus bei beim mit nach vor von vom zu zum zur über unter um durch für gegen ohne
        zwischen nicht kein keine nur noch schon auch so sehr mehr viele alle andere man dort hier dann
        nun wieder jedoch
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dr prof hr fr bzw ca vgl abs z.b d.h u.a i.d.r s.o sog allg geb gest ggf evtl bspw inkl
            exkl mio mrd ing dipl hl st abb bd tel dipl.-ing z.t v.a zzt gen hptm ltn o.g
            """),
        may_end=words("""
            usw etc str jr sen jan feb febr mär apr jun jul aug sep sept okt nov dez jh jhd co v.chr
            n.chr uff ff
            """),
        before_number=words("nr art s kap ziff rn"),
        ordinals=True,
    ),
    openers=words("""
        er sie es ihm ihr ihre ihren sein seine seinen dies diese dieser dieses diesen das der damit
        dabei daher deshalb dazu darum dagegen davon darauf danach dann aber und oder doch denn jedoch
        auch allerdings dennoch trotzdem zudem außerdem so
        """),
    first_persons=words("du ich mein mich uns unser unsere wir"),
    greetings=(
        *("guten (?:morgen|tag|abend)", "hallo", "moin", "sehr geehrte"),
        r"liebe (?:leser|abonnent|kolleg|freund)\w*",
    ),
    courtesies=(
        *(r"willkommen (?:zu|im|bei|zur)\b", r"danke?,? (?:fürs|für das|dass sie)\b"),
        *(rf"{a}schönen? (?:tag|abend|woche|feierabend|sonntag)\b" for a in ("", "einen ")),
        *(r"bis (?:morgen|nächste woche)\b", r"klicken sie\b", r"hier (?:klicken|geht es)\b"),
        *(r"mehr dazu\b", r"newsletter abbestellen\b", r"abmelden\b", "alle rechte vorbehalten"),
        *(r"wir schließen den (?:live)?(?:blog|ticker)", r"vielen dank für ihr\b"),
        *(r"diese (?:beiträge|texte|artikel) könn", r"schreiben sie uns\b", r"leiten sie diesen\b"),
        *(
            r"das war['’]?s (?:von|für)\b",
            r"für heute schließen wir\b",
            r"was (?:heute )?wichtig (?:ist|wird)\b",
        ),
        *(rf"zu[mr] {piece}\W*$" for piece in ("bericht", "artikel", "meldung", "nachricht", "interview")),
        *("fotos?:", "bilds?:", "videos?:"),
        r"dieser (?:artikel|text|beitrag) (?:wird|wurde) (?:\w+ )?aktualisiert\b",
        r"hier können sie\b.{0,60}\b(?:newsletter|podcast|app)\b",
        *(
            r"mit material (?:von|der) (?:dpa|afp|ap|reuters)\b",
            r"ihr kommentar (?:wird|erscheint)\b.{0,30}\bprüf",
        ),
        *(r"laden sie\b.{0,20}\bunsere\b.{0,20}\bapp\b", r"das (?:video|foto|bild) (?:oben|unten) zeigt\b"),
    ),
    weighty=words("wichtig bedeutend angekündigt bestätigt beschlossen getötet erste größte"),
    outcomes=words("""
        gewann gewinnt gewonnen siegte besiegt besiegte verlor wählten gewählt verurteilt verurteilte
        freigesprochen schuldig einigten beschloss beschlossen stimmte stimmten verabschiedete
        unterzeichnet unterzeichneten genehmigte abgelehnt entschied zurückgetreten tritt entlassen
        verhängte verboten waffenruhe senkt senkte erhöht erhöhte stieg stiegen sank fiel verdoppelte
        halbierte schließt übernimmt evakuiert legten
        """),
    deaths=words("""
        tote toten todesopfer getötet tötete töteten starben starb gestorben ums verstorben verstarb
        verstarben umgekommen ermordet
        """),
    unharmed=(
        r"\bniemand\b.{0,40}\b(?:verletzt|getötet)|verletzt wurde .{0,30}niemand"
        r"|\bkeine (?:verletzten|toten|opfer)\b"
    ),
    numbers=words("""
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig
        dreißig vierzig fünfzig dutzend dutzende hundert hunderte tausend tausende million millionen
        milliarde milliarden
        """),
    endings=("en", "er", "es", "em", "e", "n", "s"),
    months=words("""
        januar jänner februar märz april mai juni juli august september oktober november dezember
        """),
    lexicon=lexicon,
    topics=topics,
)

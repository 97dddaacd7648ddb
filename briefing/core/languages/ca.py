"""Catalan: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import inflected, titles, words

_REGULAR = """
    afirm declar explic assegur assenyal indic apunt subratll record destac manifest express coment pregunt
    anunci reiter precis opin consider confirm lament exclam crid murmur xiuxiuej tuit public relat
    sentenci argument alert denunci detall matis contest mencion aclar valor remarc emfatitz ratific
    narr puntualitz avanç inform constat ironitz justific raon reflexion plantej vaticin pronostic estim
    replic avis comunic evidenci qüestion avalu bromej celebr critic resalt ressalt not observ deman
    confess pens proclam insinu rebut
"""
"""Stems of verbs in -ar that report speech."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_REGULAR, "a en ava aven at ada à aren")
        | words("""
            diu diuen deia deien dit afegeix afegeixen afegia afegit insisteix insisteixen insistia insistit
            sosté sostenen sostenia sostingut escriu escriuen escrivia escrit respon responen responia
            respost adverteix adverteixen advertia advertit reconeix reconeixen reconeixia reconegut admet
            admeten admetia admès conclou conclouen conclòs creu creuen creia promet prometen promès nega
            neguen negat exigeix exigeixen exigit resumeix resumit prossegueix prosseguit suggereix
            suggerit exposa exposat proposa proposat agraeix agraït argüeix al·lega al·legat tem temia
            espera esperen esperava llança llançat defensa defensen defensat reivindica reivindicat
            explica expliquen assegura asseguren confia confien confiava aprofundeix aprofundit recalca
            recalcat reflexiona puntualitza revela revelat relata demana demanen
            """),
        attitude=words("""
            qualifica qualificat titlla titllat acusa acusat acusen condemna condemnat critica criticat
            descriu descrit rebutja rebutjat felicita felicitat insta instat exigeix reclama reclamat parla
            parlat veu vol
            """),
        participles=inflected(_REGULAR, "ant")
        | words("dient afegint escrivint responent advertint insistint"),
        bare=dict.fromkeys(
            inflected(_REGULAR, "ar")
            | words("""
            dir afegir insistir sostenir escriure respondre advertir reconèixer admetre concloure suggerir
            exposar defensar
            """),
            "speech",
        ),
        quoting=words("cita citat citava"),
        nouns=words("""
            comunicat declaració declaracions entrevista discurs missatge carta piulada publicació text
            paraules frase resposta roda
            """),
        sources=(("segons",), ("d'", "acord", "amb"), ("en", "paraules", "de"), ("a", "parer", "de")),
        opinions=words("per"),
        standing=words("un una"),
        pronouns={"ell": "m", "ella": "f", "ells": "p", "elles": "p", "jo": "", "nosaltres": "p"},
        persons=words("jo em me mi meu meva meus meves nosaltres ens nostre nostra nostres tu vostè vostès"),
        possessives=words("seu seva seus seves"),
        owners_held=True,
        authorship=words("de d' del per"),
        determiners=words("""
            el la l' els les lo un una uns unes aquest aquesta aquests aquestes aquell aquella diversos
            diverses alguns algunes dos dues tres quatre ambdós cada altre altra molts tot tota tots
            """),
        articles=words("el la l' els les"),
        auxiliaries=words("""
            ha han havia havien és són era eren va van fou serà està estan es s' se li ho hi no ja també a-més
            després llavors ahir avui dilluns dimarts dimecres dijous divendres dissabte diumenge encara
            sempre mai molt així finalment posteriorment estat sent recentment clarament tot-seguit
            igualment anteriorment prèviament fins-i-tot precisament doncs
            """),
        prepositions=words("""
            de d' del dels a al als en amb per pel pels sense sobre entre des fins cap contra segons durant
            davant sota mitjançant
            """),
        links=words("de d' del dels per pel en a al als"),
        genitives=words("de d' del dels"),
        conjunctions=words("que quan si com perquè encara mentre on doncs què qui"),
        coordinators=words("i o però sinó ni"),
        relatives=words("qui"),
        titles=titles(
            masculine="sr. senyor rei príncep pare",
            feminine="""
                sra. senyora reina princesa presidenta ministra directora alcaldessa diputada consellera
                """,
            either="""
                dr. dra. president ministre primer director alcalde senador diputat canceller general papa
                professor governador secretari portaveu vicepresident conseller jutge entrenador expresident
                líder exministre
                """,
        ),
        courtesies=words("sr. senyor sra. senyora dr. dra."),
        surnames=words("rei jutge alcalde comte duc reina príncep"),
        roles=words("""
            portaveu ministre ministra president presidenta director directora alcalde alcaldessa
            vicealcalde vicealcaldessa diputat diputada senador senadora cap líder secretari secretària
            advocat advocada fiscal jutge jutgessa policia govern partit ministeri autoritats expert experta
            experts professor professora investigador investigadora sindicat associació empresa grup diari
            testimoni veí veïna veïns candidat candidata dirigent governador governadora ambaixador
            ambaixadora general entrenador entrenadora jugador jugadora capità capitana home dona pare mare
            oposició conseller consellera comissari comissària economista historiador historiadora
            organització entitat fonts activista responsable regidor regidora edil titular vicepresident
            vicepresidenta exministre exministra expresident expresidenta fiscalia ajuntament generalitat
            eurodiputat eurodiputada delegat delegada tècnic seleccionador seleccionadora jove acusat acusada
            encausat processat pagès pagesa
            """),
        trades=words("""
            coronel tinent sergent comandant inspector inspectora magistrat magistrada lletrat lletrada bisbe
            arquebisbe doctor doctora metge metgessa infermer infermera catedràtic catedràtica escriptor
            escriptora actor actriu cantant periodista arquitecte arquitecta enginyer enginyera biòleg
            biòloga ramader ramadera agricultor agricultora comerciant taxista estudiant futbolista davanter
            porter tennista ciclista pilot cineasta novel·lista poeta pintor pintora músic xef cuiner
            cuinera bomber pescador mestre mestra psicòleg psicòloga subdelegat subdelegada coordinador
            coordinadora gerent propietari propietària fundador fundadora vidu vidua germà germana fill
            filla esposa supervivent mosso intendent sotsinspector
            """),
        infinitive=words("a per"),
        qualifiers=words("ex antic antiga actual vell vella jove gran primer primera"),
        bodies=words("""
            club universitat partit ministeri govern congrés senat parlament tribunal policia diari consell
            associació institut centre fundació banc unió església exèrcit audiència generalitat gener febrer
            març abril maig juny juliol agost setembre octubre novembre desembre dilluns dimarts dimecres
            dijous divendres dissabte diumenge espanya europa rússia ucraïna alemanya frança madrid
            barcelona girona tarragona lleida catalunya país món nord sud est oest acn efe europa press
            sindicat confederació federació col·legi comitè plataforma ajuntament fiscalia guàrdia junts
            """),
        particles=words("de del d' i dels la les da dos do van von der den bin ibn al el"),
        collectives=words("""
            policia govern partit ministeri sindicat associació empresa grup diari oposició presidència
            fiscalia tribunal informe organització ong ajuntament entitat
            """),
        naming=words("""
            anomenat anomenada anomenats titulat titulada conegut coneguda nom terme paraula expressió lema
            suposat suposada
            """),
        works=words("""
            pel·lícula estàtua monument llibre novel·la cançó àlbum sèrie obra article programa revista
            exposició projecte operació conferència documental disc
            """),
        times=words("dia tarda matí nit setmana mes any hora hores dies anys vegada setmanes mesos migdia"),
        recent=words("passat passada proper propera últim última"),
        feminine_roles=words("""
            ministra presidenta directora alcaldessa diputada senadora advocada jutgessa experta professora
            investigadora candidata dona mare reina consellera regidora
            """),
        masculine_roles=words("""
            ministre president director alcalde diputat senador advocat jutge expert professor investigador
            candidat home pare rei conseller regidor
            """),
        manner_endings=("ant", "int", "ment"),
        dialogue="—",
        pointing=(("així", "ho"), ("ho",), ("així",)),
        infinitive_endings=("ar", "er", "ir", "re"),
        plural_verbs=("en", "an"),
        inserts="—",
        inverts=True,
        elision=True,
        drops_subjects=True,
        on=words("a per xarxa"),
        feminine_given=words("""
            montserrat núria mireia gemma laia aina anna mercè dolors glòria sílvia eulàlia roser meritxell
            ariadna carme concepció consol neus júlia clàudia mònica judit esther assumpta
            """),
        masculine_given=words("""
            jordi josep joan pere lluís lluc enric ramon sergi oriol pau arnau miquel francesc xavier jaume
            antoni albert marc martí carles eduard quim roger ferran bernat gerard guillem ignasi narcís
            """),
        abbreviations=words("sr sra dr dra prof etc art núm av"),
    )


LANGUAGE = Language(
    name="catalan",
    departments=words("notícies política economia món esports cultura societat"),
    leads=frozenset({"titulars", "en breu"}),
    notices=(
        "publicitat",
        "llegeix també",
        "llegiu també",
        "més informació",
        r"comparteix\W*$",
        "subscriu-te",
    ),
    releases=("nota de premsa", "comunicat de premsa"),
    bylines=("per", "autor:?"),
    credits=("foto",),
    letters="·",
    function_words=words("""
        el la els les l un una uns unes de d del dels a al als en amb per pel pels sense sobre entre des fins
        cap contra segons durant davant i o però sinó perquè que qui quan com on si no ni ja més menys molt
        també encara tot tota tots totes altre altra aquest aquesta aquests aquestes això allò seu seva seus
        seves és són era eren va van ha han havia serà està estan ser estat fet hi ho li em et es ens us se
        jo ell ella nosaltres ells tan així després avui ahir
        """),
    abbreviations=Abbreviations(
        never_end=words("sr sra srs dr dra prof gral st sta av núm pl"),
        may_end=words("etc s.a"),
        before_number=words("núm art pàg"),
    ),
    openers=words("""
        ell ella ells elles això aquest aquesta aquests aquestes seu seva però i o sinó així llavors també
        doncs
        """),
    outcomes=words("""
        guanya guanyat guanyar venç vençut derrota derrotat perd perdut elegit elegida votat condemnat
        condemnada culpable absolt prohibeix prohibit signat acord aprova aprovat rebutja rebutjat dimiteix
        dimitit destituït puja apuja baixa abaixa duplica caigut tanca compra evacuats
        """),
    deaths=words("mort morts morta mortes morir moren difunt assassinat assassinada assassinats víctimes"),
    unharmed=r"\b(?:sense|no hi ha hagut|no hi ha) (?:ferits|víctimes|morts)",
    numbers=words("""
        dos dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze vint trenta quaranta
        cinquanta cent desenes centenars milers mil milió milions
        """),
    endings=("es", "s"),
    months=words("gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"),
    lexicon=lexicon,
)

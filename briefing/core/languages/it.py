"""Italian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import inflected, titles, words

_REGULAR = """
    esult afferm dichiar comment osserv ricord raccont precis rilev not twitt assicur conferm esclam
    sottoline incalz puntualizz lament confid rincar azzard ironizz argoment sbott tuon rivel segnal illustr
    rassicur motiv scherz protest ragion chios postill analizz sintetizz rimarc
"""
"""Stems of verbs in -are that report speech."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_REGULAR, "a ano ò ava avano ato")
        | words("""
            dice disse dicono diceva dicevano detto spiega spiegò spiegano spiegava spiegato aggiunge
            aggiunse aggiungono aggiunto sostiene sostengono sosteneva sostenuto scrive scrisse scrivono
            scritto risponde rispose rispondono risposto chiede chiese chiedono chiesto annuncia annunciato
            annunciano ribadisce ribadito ribadiscono conclude concluso concludono avverte avvertito ammette
            ammesso ammettono replica replicano replicato insiste insistito promette promesso attacca
            attaccato prosegue proseguito continua continuato riferisce riferito riferiscono specifica
            specificato evidenzia evidenziato garantisce garantito chiarisce chiarito chiosa ironizza
            rincara tuona riprende ripreso confessa confessato denuncia denunciato dichiara testimonia
            testimoniato rivendica rivendicato suggerisce suggerito riconosce riconosciuto ripete ripetuto
            riassume riassunto auspica auspicato lancia lanciato ricostruisce ricostruito sottolinea
            considera constata constatato esordisce esordito indica indicato informa informato
            rammenta rilancia rilanciato scandisce sentenzia elenca urla urlato riflette
            """),
        attitude=words("""
            definisce definito accusa accusato condanna condannato critica criticato chiama parla
            parlato difende elogia denuncia denunciato invita
            """),
        participles=inflected(_REGULAR, "ando")
        | words("""
            dicendo spiegando aggiungendo scrivendo rispondendo annunciando accusando definendo ribadendo
            concludendo
            """),
        bare=dict.fromkeys(
            inflected(_REGULAR, "are")
            | words("""
            dire spiegare aggiungere sostenere scrivere rispondere chiedere ribadire concludere ammettere
            """),
            "speech",
        ),
        quoting=words("cita citato citava citò"),
        nouns=words("""
            dichiarazione comunicato intervista discorso messaggio lettera tweet post parole nota
            intervento
            """),
        sources=(("secondo",), ("per", "bocca", "di")),
        opinions=words("per"),
        standing=words("uno una"),
        pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": "p", "io": "", "noi": "p"},
        persons=words("io mi me mio mia miei mie noi ci nostro nostra nostri nostre voi tu"),
        possessives=words("suo sua suoi sue"),
        owners_held=True,
        authorship=words("di del della dei da dal dalla"),
        determiners=words("""
            il lo la i gli le l' un uno una un' questo questa questi queste quel quella quello quelli
            quelle suo sua suoi sue alcuni due tre molti ogni tutti
            """),
        articles=words("il lo la i gli le l'"),
        auxiliaries=words("""
            ha hanno aveva avevano è sono era erano ieri oggi anche poi ancora già non si lo gli ne
            inoltre infine lunedì martedì mercoledì giovedì venerdì sabato domenica stato così sempre
            mai
            """),
        prepositions=words("""
            di del dello della dei degli delle dell' a ad al allo alla ai agli alle all' da dal dalla dai
            in nel nella nei nell' con su sul sulla sull' per tra fra dopo durante contro senza verso
            """),
        links=words("di del dello della dei degli delle dell' a al allo alla ai agli alle all' per in"),
        genitives=words("di del dello della dei degli delle dell'"),
        conjunctions=words("che quando se come perché mentre dove quindi"),
        coordinators=words("e ed o ma"),
        relatives=words("chi"),
        titles=titles(
            masculine="signor sig. re don",
            feminine="signora regina ministra sindaca presidentessa",
            either="""
                dott. presidente ministro premier sindaco senatore deputato generale papa professore
                cancelliere segretario portavoce direttore governatore leader vicepremier
                """,
        ),
        courtesies=words("signor sig. don signora dott."),
        roles=words("""
            portavoce ministro ministra presidente premier sindaco sindaca deputato deputata senatore
            senatrice capo leader segretario segretaria avvocato procuratore giudice polizia governo partito
            ministero autorità esperto esperta esperti professore ricercatore sindacato associazione azienda
            giornale testimone candidato candidata cancelliere direttore direttrice governatore ambasciatore
            generale allenatore uomo donna opposizione assessore assessora consigliere consigliera
            presidentessa vicepresidente vicepremier sottosegretario sottosegretaria parlamentare onorevole
            europarlamentare procuratrice comandante questore prefetto dirigente ricercatrice professoressa
            mister tecnico capitano governatrice ex difensore legale legali avvocata avvocati esponente
            responsabile caporedattore caporedattrice comandante
            """),
        trades=words("""
            allenatrice commissario commissaria centrocampista giocatore giocatrice calciatrice arbitro
            ispettore ispettrice delegato delegata sindacalista eurodeputato eurodeputata
            medica chirurgo geologo geologa sismologo analista sociologo sociologa imprenditore
            imprenditrice gestore allevatore allevatrice residente cardinale docente insegnante nuotatore
            nuotatrice colonnello tenente capitano maresciallo comandante questore prefetto vicesindaco
            vicesindaca vescovo arcivescovo parroco dottore dottoressa medico infermiere infermiera primario
            scrittore scrittrice attore attrice cantante giornalista architetto ingegnere biologo biologa
            agricoltore commerciante tassista studente studentessa calciatore attaccante portiere difensore
            tennista ciclista pilota regista poeta pittore musicista cuoco pescatore maestro maestra preside
            psicologo psicologa coordinatore coordinatrice titolare proprietario proprietaria fondatore
            fondatrice vedova fratello sorella figlio figlia moglie marito padre madre magistrato pm gip
            economista storico storica rettore rettrice consigliere consigliera capogruppo
            """),
        infinitive=words("a per"),
        qualifiers=words("ex neo vecchio vecchia giovane piccolo piccola grande"),
        bodies=words("""
            club
            università partito ministero governo parlamento senato tribunale corte polizia banca unione
            chiesa italia europa russia ucraina roma milano stati uniti
            ansa adnkronos agi lapresse reuters afp rai sky mediaset bbc
            sindacato confederazione federazione associazione comune regione comitato fondazione istituto
            """),
        collectives=words("""
            polizia governo partito ministero autorità sindacato associazione azienda gruppo
            giornale quotidiano opposizione presidenza procura tribunale rapporto organizzazione
            ong comune
            """),
        naming=words("""
            cosiddetto cosiddetta cosiddetti chiamato chiamata intitolato intitolata titolo
            soprannominato parola termine espressione slogan
            condannato condannata indagato indagata imputato imputata processato processata
            """),
        works=words("""
            film libro romanzo canzone album serie opera articolo programma rivista mostra progetto
            operazione conferenza
            """),
        times=words("giorno sera mattina notte settimana mese anno ora ore giorni anni volta"),
        recent=words("scorso scorsa prossimo prossima"),
        dialogue="—",
        pointing=(
            *(("lo",), ("così",), ("cosi", "'"), ("è", "quanto"), ("e", "'", "quanto")),
            *(("a", infinitive, "è") for infinitive in ("dirlo", "sostenerlo", "spiegarlo", "raccontarlo")),
            *(("ad", infinitive, "è") for infinitive in ("affermarlo", "annunciarlo", "assicurarlo")),
        ),
        past_endings=("ò", "arono", "irono"),
        infinitive_endings=("are", "ere", "ire"),
        plural_verbs=("ano", "ono", "nno"),
        inserts=",",
        elision=True,
        manner_endings=("ato", "ata", "ando", "endo", "mente"),
        inverts=True,
        drops_subjects=True,
        on=words("su social piattaforma"),
        feminine_given=words("""
            agata agnese alessia amalia annalisa annamaria antonella antonietta arianna assunta
            benedetta bruna carlotta carmela carola caterina cinzia clelia concetta cristiana
            daria debora diletta donata donatella doriana edda eleonora elettra elisa elisabetta
            emanuela enrica ersilia ester eugenia fabiana fabiola federica fiammetta filippa
            filomena flaminia franca fulvia gabriella geltrude gemma giacinta giada gianna
            giovanna giuditta giuliana giuseppa giuseppina grazia graziella ilenia imma
            immacolata iolanda isotta jole katia lara lavinia letizia licia lidia lilla loredana
            lorella lorenza luana luciana lucilla lucrezia ludovica maddalena mara marcella
            margherita mariagrazia mariangela marianna mariarosaria mariastella marica marilena
            marzia matilde maura michela mietta milena mirella mirta morena nicla nicoletta nilde
            nives noemi nunzia olimpia ombretta ornella ottavia patrizia piera pina rachele
            raffaella romilda rosalba rosalia rosanna rosaria rosella rossana rossella sabina
            silvana simonetta tecla tiziana tosca tullia vincenza vitalba vittoria viviana
            """),
        masculine_given=words("""
            abramo achille adalberto adolfo adriano agostino albino alessio alfio amedeo amerigo
            amilcare ampelio andrea anselmo antonello antonino arcangelo arduino armando arnaldo
            arrigo arturo attilio augusto aurelio ausonio baldassarre bartolomeo battista
            beniamino benito biagio bonifacio brando calogero camillo carmelo carmine cesare ciro
            corrado cosimo costantino crescenzo cristian demetrio dino domenico donato duccio
            edoardo egidio elia eligio elio emanuele emiliano ennio enzo ercole ermanno ermes
            ettore eugenio eusebio evaristo ezio fabiano fabrizio fausto ferdinando ferruccio
            filiberto filippo fiorenzo flaminio flavio florindo franco fulvio furio gabriele
            gaetano galeazzo gaspare gennaro gerardo germano gherardo giacinto giacomo giampaolo
            giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianni gianpaolo gino
            gioacchino giordano giosuè girolamo giulio giusto goffredo gregorio guglielmo ignazio
            ilario ivano jacopo lamberto lando lapo lauro leandro lelio leone leopoldo liborio
            lino livio lodovico loris lucio ludovico manfredi manlio marcellino marcello mariano
            marino martino marzio massimiliano massimo mattia maurizio mauro michelangelo mirco
            mirko narciso nazario nazzareno nello nereo nicolò nino norberto nunzio oliviero
            onofrio orazio oreste oronzo osvaldo ottavio ottone paolo pasquale patrizio pier
            pierangelo pierferdinando pierfrancesco pierluigi piero pierpaolo pio placido pompeo
            quintino quirino raffaele raffaello raimondo raniero remigio remo renato renzo
            rinaldo rino rocco rodolfo rolando romolo ruggero sabatino sabino samuele saverio
            savino sebastiano serafino settimio severino silvano silvestro siro sisto tancredi
            tarcisio teo teodoro tiberio tito tiziano tobia tommaso tullio ubaldo ugo valentino
            valerio valter vasco venanzio virgilio virginio vito vittorino vittorio zaccaria
            andrea nicola gabriele michele simone daniele emanuele luca mattia elia raffaele
            """),
        abbreviations=words("sig dott prof on ing avv ecc art"),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        numerals=words("milioni miliardi"),
        before_noun=words("""
            il lo la i gli le l un uno una di d del dello della dell dei delle al alla all dal dalla dall
            nel nella nell sull suo sua
            """),
    )


LANGUAGE = Language(
    name="italian",
    departments=words("notizie politica economia mondo cultura sport cronaca esteri"),
    leads=frozenset({"in sintesi", "in breve", "i titoli"}),
    issues=("bollettino", "edizione"),
    greetings=("buongiorno", "buonasera", "ciao", r"car[ei] (?:lett|abbonat|amic)\w*"),
    contacts=(r"contatti(?: stampa)?\s*(?::|$)",),
    messages=("un messaggio d[ai]",),
    sponsors=("presentat[oa] da", "sponsorizzat[oa] da", "in collaborazione con"),
    page_ends=(
        *("lascia un commento", r"commenti(?: \(\d+\))?\W*$", r"articoli correlati\W*$"),
        *("potrebbe interessarti", r"ti potrebbe(?:ro)? interessare", r"i più letti\W*$"),
    ),
    notices=(
        r"font[ei]\s*:",
        *(
            r"tempo di lettura\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|ut[oi])? di lettura\W*$",
            r"ultimo aggiornamento\b\W+\d.{0,60}$",
        ),  # how long it takes to read
        *(
            r"iscriviti\b",
            r"abbonati\b",
            "continua a leggere",
            r"leggi (?:tutto|l'articolo)\b",
            r"accedi\W*$",
        ),
        *(rf"{done}\W+(?:(?:il|alle) )?\d.{{0,40}}$" for done in ("pubblicato", "aggiornato")),
        *("vai al contenuto", r"condividi\b.{0,20}$", r"clicca qui\b"),
        r"\d{1,2} (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]) fa\W*$",
        "pubblicità",
        "leggi anche",
        "leggi di più",
        "potrebbe interessarti",
        r"continua\)?$",
        (
            r"quest(?:[ao] |['’])(?:edizione|newsletter|articolo|episodio|podcast)\b"
            r".{0,30}\b(?:offert|presentat|sponsorizzat)[oa] da\b"
        ),
        *("contenuto sponsorizzato", r"sponsorizzato da\b[^,]{1,60}$", "iscriviti alla", "seguici su"),
        *(
            rf"{the}articolo\b.{{1,250}}\b(?:proviene da|è apparso per primo su|sembra essere il primo su)\b"
            for the in ("l'", "l’")
        ),
        r"questo articolo è (?:stato pubblicato|apparso) (?:originariamente|per la prima volta)",
    ),
    releases=("comunicato stampa",),
    courtesies=(
        *(r"benvenut[oaie]\b", r"grazie per\b", r"buona (?:lettura|giornata|serata)\b", r"a domani\b"),
        *(r"clicca\b", r"iscriviti\b", r"leggi (?:anche|qui|tutto)\b", r"ecco (?:le|i) (?:notizie|titoli)\b"),
        *("foto:", "crediti:", "video:"),
    ),
    bylines=("di",),
    credits=("foto",),
    captions=("foto d’archivio", "foto d'archivio", "immagine di repertorio"),
    function_words=words("""
        il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle
        da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sulla sui sulle
        con per tra fra e ed o ma però anche se che chi cui non come dove quando perché più meno già
        ancora io lui lei noi voi loro si ci ne mi ti questo questa questi queste quello quella quelli
        suo sua suoi sue è sono era erano essere stato stata stati ha hanno aveva avevano sarà può dopo
        prima durante contro secondo così quindi mentre tutti tutto ogni altri
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            sig sigg dott prof avv ing on sen gen col cap ten mons arch geom rag ved es p.es cfr sig.ra
            dott.ssa prof.ssa s.e card don
            """),
        may_end=words("ecc etc s.p.a s.r.l jr a.c d.c"),
        before_number=words("n art pag pagg vol"),
    ),
    openers=words("""
        egli ella esso essa essi lui lei loro questo questa questi queste quello quella ciò suo sua
        suoi sue ma e o però quindi così poi anche inoltre tuttavia
        """),
    outcomes=words("""
        vinto vince vinse vincono battuto batte sconfitto sconfigge perso perde eletto eletta votato
        condannato condannata condannati assolto assolta assolti colpevole multato firmato firmano
        approvato approvata approva respinto respinta bocciato dimesso dimissioni esonerato aumentato
        aumentata sceso scesa calato calata cresciuto cresciuta salito salita tagliato vietato evacuato
        evacuati tregua
        """),
    deaths=words("""
        morto morta morti morte morì ucciso uccisa uccisi uccise vittime deceduto deceduta decessi
        """),
    unharmed=(
        r"\bnessun (?:ferito|morto|altro ferito)|\bnon (?:ci sono|si registrano"
        r"|risultano) (?:feriti|vittime|morti)|\bnessuno è rimasto\b"
    ),
    numbers=words("""
        due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti
        trenta quaranta cinquanta cento decine centinaia mille mila migliaia milione milioni miliardo
        miliardi
        """),
    endings=("a", "e", "i", "o"),
    months=words("""
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        """),
    lexicon=lexicon,
    topics=topics,
)

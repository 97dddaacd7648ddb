"""Italian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, Lexicon, titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            esulta esultato dice disse dicono diceva detto afferma affermò affermato dichiara dichiarò
            dichiarato spiega spiegò spiegato aggiunge aggiunse aggiunto sostiene sostenuto sottolinea
            sottolineato scrive scrisse scritto risponde rispose risposto chiede chiese chiesto annuncia
            annunciato assicura assicurato ribadisce ribadito commenta commentato osserva osservato conclude
            concluso ricorda ricordato racconta raccontato avverte avvertito precisa precisato ammette
            ammesso replica replicato insiste conferma confermato esclama esclamò promette promesso rileva
            rilevato nota twitta twittato attacca
            """),
        attitude=words("""
            definisce definito accusa accusato condanna condannato critica criticato chiama parla
            parlato difende elogia denuncia denunciato invita
            """),
        participles=words("""
            dicendo affermando dichiarando spiegando aggiungendo sottolineando scrivendo rispondendo
            annunciando accusando definendo
            """),
        quoting=words("cita citato citava citò"),
        nouns=words("""
            dichiarazione comunicato intervista discorso messaggio lettera tweet post parole nota
            intervento
            """),
        sources=(("secondo",), ("per", "bocca", "di")),
        pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": "p", "io": "", "noi": "p"},
        persons=words("io mi me mio mia miei mie noi ci nostro nostra nostri nostre voi tu"),
        possessives=words("suo sua suoi sue"),
        authorship=words("di del della dei da dal dalla"),
        determiners=words("""
            il lo la i gli le l' un uno una un' questo questa questi queste quel quella suo sua suoi
            sue alcuni due tre molti ogni tutti
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
        links=words("di del dello della dei degli delle dell' a al alla per in"),
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
            senatrice capo leader segretario segretaria avvocato procuratore giudice polizia governo
            partito ministero autorità esperto esperta esperti professore ricercatore sindacato
            associazione azienda giornale testimone candidato candidata cancelliere direttore
            direttrice governatore ambasciatore generale allenatore uomo donna opposizione
            """),
        bodies=words("""
            università partito ministero governo parlamento senato tribunale corte polizia banca unione
            chiesa italia europa russia ucraina roma milano stati uniti
            """),
        naming=words("""
            cosiddetto cosiddetta cosiddetti chiamato chiamata intitolato intitolata titolo
            soprannominato parola termine espressione slogan
            """),
        works=words("""
            film libro romanzo canzone album serie opera articolo programma rivista mostra progetto
            operazione conferenza
            """),
        times=words("giorno sera mattina notte settimana mese anno ora ore giorni anni volta"),
        recent=words("scorso scorsa prossimo prossima"),
        inserts=",",
        elision=True,
        manner_endings=("ato", "ata", "ando", "endo", "mente"),
        inverts=True,
        abbreviations=words("sig dott prof on ing avv ecc art"),
    )


LANGUAGE = Language(
    name="italian",
    departments=words("notizie politica economia mondo cultura sport cronaca esteri"),
    leads=frozenset({"in sintesi", "in breve", "i titoli"}),
    issues=("bollettino", "edizione"),
    greetings=("buongiorno", "buonasera", "ciao", r"car[ei] (?:lett|abbonat|amic)\w*"),
    notices=(
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
        r"l['’]articolo\b.{1,250}\b(?:proviene da|è apparso per primo su|sembra essere il primo su)\b",
        r"questo articolo è (?:stato pubblicato|apparso) (?:originariamente|per la prima volta)",
    ),
    releases=("comunicato stampa",),
    bylines=("di",),
    credits=("foto",),
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
    endings=("a", "e", "i", "o"),
    months=words("""
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        """),
    lexicon=lexicon,
)

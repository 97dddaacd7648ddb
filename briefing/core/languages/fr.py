"""French: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import inflected, titles, words

_REFLEXIVE = """
    agacé alarmé amusé défendu désolé écrié ému emporté enthousiasmé étonné exclamé expliqué félicité indigné
    inquiété insurgé interrogé justifié réjoui
"""
"""Participles of verbs that report with a reflexive pronoun, and so agree: s’est réjouie la maire."""


_REGULAR = """
    déclar affirm expliqu ajout estim précis soulign indiqu assur répét demand racont comment insist not
    observ jug plaid regrett exclam rétorqu répliqu murmur cri tweet témoign résum détaill constat salu
    analys tonn ironis gliss pens confirm rapport souffl relat lâch chuchot propos tranch signal rassur
    déplor plaisant confess grond argument lament suppos augur pronostiqu clam argu décrypt object
"""
"""Stems of verbs in -er that report speech."""


def _agreeing(listed: str) -> frozenset[str]:
    return frozenset(base + ending for base in listed.split() for ending in ("", "e", "s", "es"))


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=_agreeing(_REFLEXIVE)
        | inflected(_REGULAR, "e é ent ait aient a èrent")
        | words("""
            dit disait disaient dirent disent dira écrit écrivait écrivent répond répondu répondait répondit
            répondent répète répètent annonce annoncé annonçait annoncent rappelle rappelé rappelait
            rappellent lance lancé lançait lança confie confié confiait confient poursuit poursuivi
            poursuivait poursuivent conclut conclu concluait prévient préviennent reconnaît reconnu
            reconnaissait reconnaissent admet admis admettait admettent martèle martelé martelait s'exclame
            réagit réagi réagissait réagissent soupire avertit averti avertissent garantit garanti promet
            promis soutient soutenu soutenait soutiennent croit croyait croient craint craignait espère
            espéré espérait prédit suggère suggéré confirme nie nié dément démenti révèle révélé interroge
            interrogé alerte alerté avance avancé avançait nuance nuancé enchaîne enchaîné renchérit
            renchéri concède concédé considère considéré énumère énuméré assène asséné maintient maintenu
            résume reprend repris continue continué termine terminé complète complété développe développé
            souffle balaie balayé appuie appuyé sourit riposte riposté exprime exprimé témoigne fulmine
            fulminé persifle embraye
            abonde abondé atteste attesté avoue avoué certifie grince interpelle interpellé jure
            mentionne mentionné objecte pointe pointé pointait proclame proteste questionne
            réaffirme réaffirmé redoute relativise relève relevé relevait remarque remarqué tacle
            temporise tempère tempéré
            posté poste posta twitté twitte publié publie blâme blâmé
            """),
        attitude=words("""
            qualifie qualifié qualifiait dénonce dénoncé dénonçait condamne condamné accuse accusé
            accusait critique critiqué appelle appelé appelait évoque évoqué décrit réclame réclamé
            exige exigé fustige fustigé félicite félicité parle parlé parlait défend défendu rejette
            rejeté veut voit réjouit inquiète insurge indigne emporte étonne amuse désole
            alarme agace écrie justifie met invite invité exhorte exhorté
            insurgeait indignait inquiétait étonnait amusait emportait désolait alarmait agaçait écriait
            réjouissait exclamait interrogeait défendait justifiait félicitait enthousiasme enthousiasmait
            """),
        participles=inflected(_REGULAR, "ant")
        | words("""
            disant écrivant répondant annonçant rappelant dénonçant qualifiant évoquant appelant accusant
            lançant confiant poursuivant concluant
            """),
        bare=dict.fromkeys(
            inflected(_REGULAR, "er")
            | words("""
            prévenu dire écrire répondre répéter annoncer rappeler lancer confier poursuivre conclure
            reconnaître admettre
            """),
            "speech",
        ),
        quoting=words("cite cité citait citée citent"),
        nouns=words("""
            communiqué déclaration entretien interview discours message lettre tweet texte publication
            propos mots phrase réponse
            """),
        sources=(("selon",), ("d'", "après")),
        opinions=words("pour"),
        standing=words("un une"),
        pronouns={
            "il": "m",
            "elle": "f",
            "ils": "p",
            "elles": "p",
            "on": "",
            "je": "",
            "nous": "p",
            "vous": "",
            "celui-ci": "m",
            "celle-ci": "f",
        },
        persons=words("je j' me m' moi mon ma mes nous notre nos vous votre vos on"),
        possessives=words("son sa ses leur leurs"),
        authorship=words("de du des d' par"),
        determiners=words("""
            le la les l' un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos
            votre vos plusieurs quelques deux trois quatre chaque tout tous toutes certains
            """),
        articles=words("le la les l'"),
        articles_of={"le": "m", "un": "m", "ce": "m", "la": "f", "une": "f", "cette": "f", "l'": ""},
        auxiliaries=words("""
            a ont avait avaient est sont était étaient sera a-t s' se n' ne pas plus aussi encore déjà
            également ensuite puis alors hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi
            dimanche notamment toujours jamais bien même récemment ainsi enfin lui y en tout fait été
            avoir eu soir matin
            """),
        prepositions=words("""
            de d' du des à au aux en dans sur sous pour par avec sans contre chez vers entre depuis
            pendant lors après avant auprès devant derrière selon dès jusqu' malgré face
            """),
        links=words("de d' du des à au aux pour en chez"),
        genitives=words("de d' du des"),
        conjunctions=words("""
            que qu' quand lorsque lorsqu' si comme parce puisque puisqu' car tandis alors où dont
            pourquoi comment quoique
            """),
        coordinators=words("et ou mais or ni donc"),
        relatives=words("qui"),
        infinitive=words("à pour"),
        titles=titles(
            masculine="m. monsieur mm. roi prince père frère maître",
            feminine="""
                mme mme. madame mlle reine princesse ministre-présidente présidente directrice sénatrice
                députée chancelière
                """,
            either="""
                dr pr professeur président ministre premier maire général député sénateur chancelier pape
                directeur préfet commissaire capitaine colonel juge me entraîneur
                """,
        ),
        courtesies=words("m. monsieur mm. père frère maître me mme mme. madame mlle dr pr"),
        surnames=words("roi maire juge pape prince maître bourgeois"),
        roles=words("""
            plaignant plaignante locataire salarié salariée riveraine commerçante entraîneuse
            porte-parole ministre président présidente directeur directrice maire député députée
            sénateur sénatrice chef cheffe patron patronne responsable secrétaire avocat avocate procureur
            procureure juge police gouvernement parti ministère autorités expert experte experts professeur
            chercheur chercheuse syndicat association entreprise groupe journal quotidien témoin témoins
            habitant habitants candidat candidate chancelier chancelière dirigeant dirigeante premier
            ambassadeur général diplomate entraîneur joueur capitaine homme femme père mère opposition
            préfet préfète commissaire économiste historien historienne présidence parquet tribunal rapport
            organisation ong élu élue militant militante leader numéro délégué déléguée sélectionneur
            salarié salariée résident résidente conservateur conservatrice socialiste écologiste
            député-maire eurodéputé eurodéputée vice-président vice-présidente ex-ministre collaborateur
            collaboratrice proche source sources habitante riverain riveraine parlementaire élus conseiller
            conseillère adjoint adjointe ministres édile syndicaliste direction commandant médecin
            enseignant enseignante étudiant étudiante employé employée pdg maires sociologue politologue
            rédacteur rédactrice éditorialiste correspondant correspondante bâtonnier bâtonnière
            """),
        trades=words("""
            commandante greffier greffière maraîcher maraîchère vigneron
            vigneronne restaurateur restauratrice voisin voisine lycéen lycéenne aide-soignant
            aide-soignante chirurgien chirurgienne joueuse navigateur navigatrice skieur skieuse nageur
            nageuse dramaturge climatologue géologue épidémiologiste cofondateur cofondatrice animateur
            animatrice bénévole ambassadrice colonel lieutenant sergent commandant major adjudant magistrat
            magistrate évêque archevêque curé docteur docteure médecin infirmier infirmière écrivain
            écrivaine romancier romancière acteur actrice comédien comédienne chanteur chanteuse journaliste
            architecte ingénieur ingénieure biologiste agriculteur agricultrice éleveur éleveuse commerçant
            commerçante étudiant étudiante footballeur attaquant gardien défenseur cycliste pilote
            réalisateur réalisatrice cinéaste poète peintre musicien musicienne cuisinier cuisinière pêcheur
            pompier psychologue coordinateur coordinatrice gérant gérante propriétaire fondateur fondatrice
            veuve frère sœur fils fille épouse époux mari sélectionneur sélectionneuse ouvrier ouvrière
            salarié salariée retraité retraitée policier policière gendarme conseiller conseillère adjoint
            adjointe recteur rectrice doyen doyenne politologue sociologue opérateur opératrice pâtissier
            pâtissière boulanger boulangère
            """),
        qualifiers=words("""
            ancien ancienne ex futur future nouveau nouvelle
            vieux vieille jeune petit petite grand grande
            """),
        bodies=words("""
            université parti ministère gouvernement assemblée sénat tribunal cour police journal
            conseil association institut centre fondation banque union église armée janvier février
            mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
            jeudi vendredi samedi dimanche france europe russie ukraine allemagne paris lyon marseille
            bruxelles état états-unis élysée matignon monde figaro libération afp nord sud est ouest
            franceinfo bfmtv rtl rmc cnews tf1 reuters lci
            syndicat confédération fédération comité ligue mairie collectif ordre club république
            """),
        collectives=words("""
            police gouvernement parti ministère autorités syndicat association entreprise groupe
            journal quotidien opposition présidence parquet tribunal rapport organisation ong
            direction
            """),
        naming=words("""
            dit dite dits intitulé intitulée titre baptisé baptisée surnommé surnommée nommé nommée
            appelé terme mot expression formule slogan opération soi-disant
            condamné condamnée poursuivi poursuivie jugé jugée inculpé inculpée examen
            """),
        meetings=words("rencontre rencontré reçoit reçu accueille accueilli salue salué"),
        works=words("""
            film livre roman chanson album série pièce article émission magazine revue exposition
            projet opération conférence documentaire
            """),
        times=words("""
            noël pâques toussaint pentecôte jour soir matin nuit semaine mois année an heure heures jours
            ans fois semaines
            """),
        recent=words("dernier dernière prochain prochaine passé passée"),
        feminine_roles=words("""
            présidente directrice députée sénatrice cheffe patronne avocate procureure experte
            chercheuse candidate chancelière dirigeante femme mère reine
            """),
        masculine_roles=words("""
            président directeur député sénateur patron avocat procureur chercheur candidat chancelier
            dirigeant homme père roi
            """),
        dialogue="—",
        pointing=(("c'", "est", "ce", "qu'"), ("ainsi",)),
        trailing_endings=(
            *("ien", "ienne", "ais", "aise", "ain", "aine", "ois", "oise", "al", "ale", "el", "elle", "eux"),
            *(
                "euse",
                "and",
                "ande",
                "ol",
                "ole",
                "an",
                "ane",
                "on",
                "onne",
                "ine",
                "ote",
                "if",
                "ive",
                "é",
                "ée",
                "ant",
                "ante",
                "ique",
                "iste",
                "aire",
                "able",
                "eur",
                "is",
                "ure",
            ),
            *("ieure", "russe", "belge", "suisse", "tchèque", "slovaque", "corse", "arabe", "kurde", "turc"),
            *("turque", "grec", "grecque", "adjoint", "adjointe", "civil", "civile", "chef", "élu", "in"),
        ),
        plural_verbs=("ent", "ont"),
        inserts=",",
        elision=True,
        on=words("sur réseau plateforme"),
        feminine_given=words("""
            adeline agathe aline amandine anaïs anouk apolline armelle aude aurélia axelle blandine
            bérangère bérénice carine chantal christelle clarisse claudine clotilde clémence
            clémentine coralie cécile delphine eugénie fabienne fanny francine gaëlle ghislaine
            ginette gisèle gwenaëlle hermine honorine huguette héloïse janine jeannine josette
            josiane joëlle julienne karine laetitia laure laurence lise louison lucette lucienne
            ludivine lydie léonore magali manon margaux maryse maud maëlle maëlys maïwenn
            mireille morgane muriel nadège najat océane odette ophélie pascale perrine rachida
            raymonde romane roselyne roxane sibeth solange solène ségolène séverine valentine
            violaine virginie véronique yaël yolande églantine éliane élodie éloïse éléonore
            émeline évelyne
            """),
        masculine_given=words("""
            abdel adrien alexis amaury anicet anthelme armand arnaud aubin augustin aurélien
            aymeric baptiste barthélemy basile bastien benoît blaise brice clément corentin
            cyprien cyrille célestin didier dimitri edmond edouard emeric erwan fabrice fernand
            florent félicien gaspard gaston gautier gaël gaëtan geoffroy germain ghislain gildas
            grégoire guilhem gustave hervé hippolyte hugues jacky jérémie lilian loris loïc
            lucien martial mathis maxence maël mickaël mouloud noé octave patrice renaud rodolphe
            romain régis rémi rémy sacha serge stanislas sylvestre tanguy thibaud théophile
            timothée titouan ugo virgile vivien yann yannis yoann yohan yohann yvon zacharie élie
            éloi émile émilien étienne évariste
            jean yves
            """),
        abbreviations=words("m mm mme mmes mlle dr pr st ste etc av bd n"),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        titles=words("m madame mme monsieur"),
        calendar=words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        numerals=words("mille cents millier milliers"),
        before_noun=words("""
            le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre
            """),
    )


LANGUAGE = Language(
    name="french",
    departments=words("nouvelles actualités politique économie monde culture sport météo"),
    leads=frozenset({"à la une", "en bref", "l'essentiel"}),
    issues=("infolettre", "lettre", "édition"),
    contacts=(r"contacts?(?: presse)?\s*(?::|$)",),
    messages=("un message d[eu]",),
    sponsors=("présentée? par", "sponsorisée? par", "en partenariat avec"),
    page_ends=(
        *("laisser un commentaire", r"commentaires?(?: \(\d+\))?\W*$", "sur le même (?:sujet|thème)"),
        *(
            r"plus d['’](?:articles|actualités|infos)\b.{0,40}$",
            r"à lire (?:aussi|également)",
            r"lire aussi",
            r"articles? (?:similaires|liés)\W*$",
            r"les plus lus\W*$",
        ),
    ),
    notices=(
        r"sources? ?\s*:",
        *(
            r"temps de lecture\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|utes?)? de lecture\W*$",
        ),  # how long it takes to read
        *("urgent", "lire l'article", r"voir aussi\b", "abonnez-vous", "inscrivez-vous", r"s'abonner\b"),
        *(rf"{done}\W+(?:\d|\w+ \d).{{0,40}}$" for done in ("publié le", "mis à jour le")),
        *(
            "aller au contenu",
            r"se connecter\W*$",
            r"partager(?: (?:sur|cet article)\b.{0,30})?\W*$",
            r"cliquez ici\b",
        ),
        r"temps de lecture\b.{0,20}$",
        r"il y a \d{1,2} (?:seconde|minute|heure|jour|semaine|moi)s?\W*$",
        *(
            rf"{work}\b.{{0,200}}\b(?:édité|version française|rédigé)\b.*\)$"
            for work in ("reportage", "rédaction")
        ),
        *("chargement", "les commentaires sont fermés"),
        "publicité",
        "lire aussi",
        "à lire",
        "lire la suite",
        r"à suivre\)?$",
        "vous recevez (?:ce|cet|cette) (?:e-?mail|message|lettre|newsletter|courriel)",
        r"ce (?:message|courriel)\b.{0,120}\bconfidentiel",
        (
            r"cett?e? (?:édition|lettre|newsletter|infolettre|article|épisode|podcast)\b"
            r".{0,30}\b(?:présentée?|offerte?|parrainée?|sponsorisée?|financée?) (?:\w+ )?par\b"
        ),
        *(rf"{paid} par\b[^,]{{1,60}}$" for paid in ("sponsorisée?", "parrainée?", "présentée?")),
        "contenu (?:sponsorisé|partenaire)",
        *(rf"{the}article\b.{{1,250}}\best apparu en premier sur\b" for the in ("l'", "l’")),
        r"cet article\b.{0,20}\b(?:initialement|d['’]abord|originellement)\b.{0,12}\b(?:paru|publié)",
        *("inscrivez-vous à", "abonnez-vous à", "suivez-nous", "partagez cet", "écrivez-nous"),
        "vous pouvez nous (?:suivre|joindre|écrire)",
        r"recevez\b.{0,80}\b(?:dans votre boîte|par e-?mail|par courriel)",
    ),
    releases=("communiqué de presse",),
    bylines=("par",),
    credits=("photo", "crédit"),
    captions=(
        "image",
        *(f"{what} d{mark}illustration" for what in ("image", "photo") for mark in "’'"),
    ),
    credited=(r"par\b",),
    figures=("tableau",),
    function_words=words("""
        le la les l un une des du de d au aux et ou mais donc or ni car si que qu qui quoi dont où
        quand comme ce c cet cette ces cela celui celle ceux je j il elle on nous vous ils elles me se
        s lui leur leurs y en son sa ses notre votre est sont était étaient été être sera ai a as avons
        avez ont avait avaient aurait fait dans sur sous par pour avec sans vers chez entre contre
        depuis pendant avant après ne n pas plus moins très aussi encore déjà même tout tous toute
        toutes autre autres quel quelle chaque plusieurs quelques alors ainsi puis lors selon afin
        cependant
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            m mm mme mmes mlle mlles dr pr me mgr st ste av bd env ex cf gal cdt col lt p.ex c.-à-d
            """),
        may_end=words("etc jr janv févr avr juil sept oct nov déc cie av.j.-c"),
        before_number=words("no nos n art p pp vol chap"),
    ),
    openers=words("""
        il elle ils elles ce cela ceci c cette cet ces celui celle ceux lui leur leurs son sa ses y
        mais et or car donc ainsi aussi puis pourtant cependant ensuite toutefois alors enfin néanmoins
        """),
    first_persons=words("j je moi mon nos notre nous votre vous"),
    greetings=("bonjour", "bonsoir", r"ch[eè]re?s? (?:lect|abonné|ami)\w*"),
    courtesies=(
        *(r"bienvenue (?:dans|à|sur)\b", r"merci (?:de|d.avoir|pour votre)\b"),
        *(r"bonne (?:lecture|journée|semaine|soirée)\b", r"à (?:demain|la semaine prochaine)\b"),
        *(r"cliquez\b", r"abonnez-vous\b", r"se désabonner\b", r"partagez\b"),
        *(r"retrouvez (?:ici|tous|toutes|chaque)\b", r"voici (?:l['’]essentiel|ce qu)"),
        *("tous droits réservés", "photos? ?:", "crédits? ?:", "vidéos? ?:"),
        *(r"votre commentaire (?:sera|s['’]affichera|apparaîtra)\b", r"vidéo suivante dans\b"),
        *(r"cet article a été (?:mis à jour|actualisé)\b", r"les champs\b.{0,40}\bsont obligatoires\b"),
        r"téléchargez (?:notre |l['’])application\b",
    ),
    weighty=words("important annoncé confirmé décidé tué premier première nouveau nouvelle"),
    outcomes=words("""
        remporté remporte gagné gagne battu bat élu élue réélu vote voté votent condamné condamnée
        coupable acquitté relaxé interdit signé signent approuvé adopté adopte rejeté rejette
        démissionné démissionne limogé renversé imposé levé trêve cessez baisse baissé augmente
        augmenté doublé recule bondit chute ferme rachète évacués
        """),
    deaths=words("mort morts morte mortes tué tués tuée tuées décédé décédés décès décédée décédées mourut"),
    unharmed=r"\b(?:aucun|pas de|sans faire de|ni) (?:blessé|mort|victime)|n['’]a été (?:blessé|tué)\b",
    numbers=words("""
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
        trente quarante cinquante soixante cent dizaine dizaines centaine centaines millier milliers
        mille million millions milliard milliards
        """),
    endings=("es", "s", "x", "e"),
    months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    lexicon=lexicon,
    topics=topics,
)

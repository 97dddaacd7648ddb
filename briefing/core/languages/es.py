"""Spanish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import inflected, titles, words

_REGULAR = """
    celebr afirm declar explic asegur señal agreg indic apunt subray recalc destac manifest expres coment
    pregunt anunci reiter precis opin consider confirm lament exclam grit murmur susurr tuite public relat
    sentenci zanj argument alert denunci detall matiz contest mencion asever aclar apostill valor remarc
    enfatiz ratific reproch narr puntualiz adelant inform constat ironiz justific razon reflexion plante
    vaticin pronostic augur estim replic avis comunic reclam espet ahond resalt acot rememor revel explicit
    cuestion evalu brome
"""
"""Stems of verbs in -ar that report speech."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_REGULAR, "a an ó aron aba aban ado")
        | words("""
            dice dijo dicen dijeron decía decían dicho añade añadió añaden añadieron añadía añadido insiste
            insistió insisten insistieron insistido sostiene sostuvo sostienen sostuvieron sostenía
            sostenido cuenta contó cuentan contaron contaba contado escribe escribió escriben escribieron
            escribía escrito responde respondió responden respondieron respondía respondido advierte
            advirtió advierten advirtieron advertía advertido reconoce reconoció reconocen reconocieron
            reconocía reconocido admite admitió admiten admitieron admitía admitido concluye concluyó
            concluían concluido recuerda recordó recuerdan recordaron recordaba recordado cree creía creen
            creían piensa pensaba promete prometió prometido niega negó niegan negaron confiesa confesó
            confesaba confesado pide pidió piden pidieron pedía pedido exige exigió exigen exigieron exigido
            resume resumió prosigue prosiguió continúa continuó sugiere sugirió sugieren expone expuso
            exponen expuesto propone propuso agradece agradeció refiere refirió transmite transmitió incide
            incidió reflexiona aduce adujo arguye arguyó alega alegó rebate rebatió teme temía espera
            esperaba bromea bromeó ironiza ironizó lanza lanzó suelta soltó avanza avanzó
            abundó abunda especificó especifica garantizó garantiza observó observa proclamó
            reafirmó remachó remacha trasladó traslada trasladado complementó apuntaló desveló
            desvela
            """),
        attitude=words("""
            califica calificó calificado llama llamó llamado acusa acusó acusaron condena condenó
            condenaron critica criticó describe describió tilda tildó tacha tachó defiende defendió
            rechaza rechazó habla habló felicita felicitó celebra celebró quiere ve vio reclama reclamó
            insta instó exhorta exhortó culpa culpó
            """),
        participles=inflected(_REGULAR, "ando")
        | words("""
            diciendo añadiendo escribiendo respondiendo advirtiendo acusando calificando pidiendo
            insistiendo
            """),
        bare=dict.fromkeys(
            inflected(_REGULAR, "ar")
            | words("""
            decir añadir insistir sostener contar escribir responder advertir reconocer admitir concluir
            recordar pedir sugerir exponer
            """),
            "speech",
        ),
        quoting=words("cita citó citaba citado"),
        nouns=words("""
            comunicado declaración declaraciones entrevista discurso mensaje carta tuit publicación
            texto palabras frase respuesta rueda
            """),
        sources=(("según",), ("de", "acuerdo", "con"), ("en", "palabras", "de"), ("a", "juicio", "de")),
        opinions=words("para"),
        standing=words("uno una"),
        pronouns={
            "él": "m",
            "ella": "f",
            "ellos": "p",
            "ellas": "p",
            "este": "m",
            "esta": "f",
            "éste": "m",
            "ésta": "f",
            "yo": "",
            "nosotros": "p",
        },
        persons=words("""
            yo me mi mis mí nosotros nosotras nos nuestro nuestra nuestros nuestras tú usted ustedes
            vosotros
            """),
        possessives=words("su sus"),
        authorship=words("de del por"),
        determiners=words("""
            el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella su
            sus mi mis nuestro nuestra varios varias algunos algunas dos tres cuatro ambos ambas cada
            otro otra muchos todo toda todos
            """),
        articles=words("el la los las"),
        auxiliaries=words("""
            ha han había habían es son era fue fueron será está están se le les lo no ya también además
            después luego entonces ayer hoy lunes martes miércoles jueves viernes sábado domingo aún siempre
            nunca muy así finalmente posteriormente sido siendo recientemente claramente mientras tajante
            vuelto adelante allí aquí asimismo igualmente anteriormente previamente incluso precisamente
            entretanto acto todavía apenas más menos
            """),
        prepositions=words("""
            de del a al en con por para sin sobre entre desde hasta hacia contra según tras durante
            ante bajo mediante
            """),
        links=words("de del para en a al"),
        genitives=words("de del"),
        conjunctions=words("que cuando si como porque aunque mientras donde pues cuyo quién qué cómo"),
        coordinators=words("y e o u pero sino ni"),
        relatives=words("quien quienes"),
        titles=titles(
            masculine="sr. señor don rey príncipe padre",
            feminine="""
                sra. señora doña reina princesa presidenta ministra directora alcaldesa senadora diputada
                vicepresidenta consejera
                """,
            either="""
                dr. dra. presidente ministro primer director alcalde senador diputado canciller general papa
                profesor gobernador secretario portavoz vicepresidente consejero juez entrenador
                expresidente líder exministro
                """,
        ),
        courtesies=words("sr. señor don sra. señora doña padre dr. dra."),
        surnames=words("rey juez alcalde conde duque reina príncipe"),
        roles=words("""
            portavoz vocero vocera ministro ministra presidente presidenta director directora alcalde
            alcaldesa diputado diputada senador senadora jefe jefa líder secretario secretaria abogado
            abogada fiscal juez jueza policía gobierno partido ministerio autoridades experto experta
            expertos profesor profesora investigador investigadora sindicato asociación empresa grupo
            periódico diario testigo testigos vecino vecina vecinos candidato candidata canciller mandatario
            mandataria dirigente gobernador gobernadora embajador embajadora general diplomático entrenador
            jugador capitán hombre mujer padre madre oposición consejero consejera comisario comisaria
            economista historiador informe organización oenegé fuentes activista primer responsable edil
            concejal concejala regidor regidora titular vicepresidente vicepresidenta exministro exministra
            expresidente expresidenta fiscalía ayuntamiento junta eurodiputado eurodiputada parlamentario
            parlamentaria subsecretario subsecretaria viceministro viceministra técnico seleccionador dt
            conseller consellera lehendakari vocero vocera mandatario mandataria legislador legisladora
            """),
        trades=words("""
            entrenadora centrocampista mediocampista arquero jugadora intendente intendenta fiscala perito
            productor productora empresario empresaria gerenta
            docente rector rectora decano decana científico científica bombera cirujano cirujana
            sindicalista portavoza párroco sacerdote analista politólogo politóloga sociólogo socióloga
            voluntario voluntaria estratega coronel teniente sargento comandante comisario subinspector
            inspector magistrado magistrada letrado letrada obispo arzobispo cura doctor doctora médico
            médica enfermero enfermera catedrático catedrática escritor escritora actor actriz cantante
            periodista arquitecto arquitecta ingeniero ingeniera biólogo bióloga ganadero agricultor
            agricultora comerciante camarero taxista estudiante futbolista delantero portero tenista
            ciclista piloto cineasta realizador novelista poeta pintor pintora músico chef cocinero bombero
            pescador maestro maestra psicólogo psicóloga subdelegado subdelegada delegado delegada
            coordinador coordinadora gerente propietario propietaria dueño dueña fundador fundadora viuda
            hermano hermana hijo hija esposa superviviente capitán capitana marinero
            """),
        infinitive=words("a para"),
        qualifiers=words("ex antiguo antigua actual entonces viejo vieja joven pequeño pequeña gran"),
        bodies=words("""
            club
            universidad partido ministerio gobierno congreso senado tribunal corte policía diario
            consejo asociación instituto centro fundación banco unión iglesia ejército enero febrero
            marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
            miércoles jueves viernes sábado domingo españa europa rusia ucrania alemania francia madrid
            barcelona bruselas estado estados unidos méxico argentina chile colombia perú venezuela
            cuba américa país mundo norte sur este oeste
            efe reuters afp ansa dpa bbc cnn
            sindicato confederación federación colegio comité plataforma ayuntamiento junta fiscalía guardia
            """),
        particles=words("de del la los las da dos do di van von der den bin ibn al el"),
        collectives=words("""
            policía gobierno partido ministerio sindicato asociación empresa grupo diario
            oposición presidencia fiscalía tribunal informe organización ong ayuntamiento
            """),
        naming=words("""
            llamado llamada llamados denominado denominada titulado titulada apodado apodada conocido
            conocida nombre término palabra expresión lema supuesto supuesta
            condenado condenada procesado procesada investigado investigada imputado imputada
            """),
        meetings=words("recibe recibió saluda saludó"),
        works=words("""
            película libro novela canción álbum serie obra artículo programa revista exposición
            proyecto operación conferencia documental disco
            """),
        times=words("día tarde mañana noche semana mes año hora horas días años vez semanas meses"),
        recent=words("pasado pasada próximo próxima último última"),
        feminine_roles=words("""
            ministra presidenta directora alcaldesa diputada senadora jefa abogada jueza experta
            profesora investigadora candidata mandataria gobernadora embajadora mujer madre reina
            consejera vocera
            """),
        masculine_roles=words("""
            ministro presidente director alcalde diputado senador jefe abogado juez experto profesor
            investigador candidato mandatario gobernador embajador hombre padre rey consejero vocero
            """),
        manner_endings=("ado", "ada", "ando", "iendo", "mente"),
        dialogue="—",
        pointing=(("así", "lo"), ("así", "se"), ("así",)),
        past_endings=("ó", "aron", "ieron"),
        infinitive_endings=("ar", "er", "ir"),
        plural_verbs=("an", "aron", "eron", "en"),
        inserts="—",
        inverts=True,
        drops_subjects=True,
        silent=dict.fromkeys(words("cuenta cuentan contó contaron contaba contado"), words("con")),
        on=words("en por red plataforma"),
        feminine_given=words("""
            adela agustina ainhoa almudena amaia amalia amparo andrea araceli azucena beatriz
            belén berta carlota catalina cayetana celia charo concha delfina delia edurne elisa
            enriqueta estefanía eugenia eulalia fernanda francina francisca gemma genoveva
            graciela hortensia idoia imelda inma inmaculada irune isaura itziar izaskun jimena
            joaquina josefa laia lara leire leonor lidia lola macarena maite maribel maricarmen
            marisol matilde micaela mireia montserrat nerea noelia paloma raquel rebeca romina
            rosalía soraya vanesa yaiza zaida
            """),
        masculine_given=words("""
            abel adolfo agustín aitor andoni aníbal ariel armando arnau arsenio arturo asier
            atilano aurelio baltasar bartolomé basilio beltrán benito blas borja braulio camilo
            carmelo casimiro cayetano cecilio celestino ciriaco conrado cosme cristian cristóbal
            dionisio dámaso edgardo edmundo efraín eladio eliseo emiliano eneko esteban eugenio
            eusebio evaristo ezequiel faustino fermín fidel froilán gaspar genaro gerardo germán
            gregorio guillermo gumersindo heriberto hernán hilario horacio imanol isidoro isidro
            ismael jacinto jacobo jerónimo jordi juanma kepa leandro leopoldo lisandro lázaro
            marcelino mariano mateo matías maximiliano melchor mikel moisés narciso nazario
            nicanor norberto néstor octavio osvaldo oswaldo pascual patricio patxi pau pere
            primitivo quim ramiro reinaldo remigio rigoberto rodolfo rogelio roque rufino salomón
            sancho saturnino saúl serafín severino silvestre tadeo teodoro teófilo timoteo ulises
            unai urko valeriano vicente virgilio vladimiro xavi yago zacarías
            """),
        abbreviations=words("sr sra dr dra d dña prof etc art núm ee.uu av"),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        titles=words("señor señora"),
        calendar=words("lunes martes miércoles jueves viernes sábado domingo"),
        numerals=words("millón millones mil"),
        before_noun=words("el la los las un una de del al este esta estos estas su sus"),
    )


LANGUAGE = Language(
    name="spanish",
    departments=words("noticias política economía mundo deportes cultura sociedad"),
    leads=frozenset({"titulares", "en breve", "lo más destacado"}),
    issues=("boletín", "edición"),
    contacts=(r"contacto(?: de prensa)?\s*(?::|$)",),
    messages=("un mensaje de",),
    sponsors=("presentad[oa] por", "patrocinad[oa] por", "en colaboración con"),
    page_ends=(
        *("deja (?:un comentario|una respuesta)", "déjanos tu comentario", r"comentarios?(?: \(\d+\))?\W*$"),
        *(
            r"más (?:noticias|historias|titulares) (?:de|en|sobre)\b.{0,40}$",
            "te puede interesar",
            "le puede interesar",
            r"noticias relacionadas\W*$",
            r"lo más (?:leído|visto)\W*$",
        ),
    ),
    notices=(
        r"fuentes?\s*:",
        *(
            r"tiempo de lectura\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|utos?)? de lectura\W*$",
        ),  # how long it takes to read
        *(
            "urgente",
            r"suscríb[ae](?:te|se)\b",
            "apúntate",
            "seguir leyendo",
            "sigue leyendo",
            r"ver más\W*$",
        ),
        *(r"compartir(?: en)?\W*$", "saltar al contenido", r"iniciar sesión\W*$", r"acceder\W*$"),
        *(rf"{done}(?:\W+(?:el )?\d.{{0,40}}| el\W*)$" for done in ("publicado", "actualizado")),
        *(
            r"sobre este blog\W*$",
            r"haga clic aquí\b",
            r"haz clic aquí\b",
        ),
        r"hace \d{1,2} (?:segundo|minuto|hora|día|semana|mes)(?:e?s)?\W*$",
        *(rf"{work} de\b.{{0,200}}\beditad[oa]\b.*\)$" for work in ("reporte", "información", "reportaje")),
        *("cargando", "noticia anterior", "siguiente noticia"),
        "publicidad",
        "lea también",
        "leer más",
        "lee también",
        "vea también",
        "le puede interesar",
        *(
            f"{verb} (?:este|esta) (?:correo|mensaje|boletín|e-?mail)"
            for verb in ("recibes", "recibe", "usted recibe", "has recibido")
        ),
        r"este (?:mensaje|correo)\b.{0,120}\bconfidencial",
        (
            r"est[ae] (?:edición|boletín|newsletter|artículo|episodio|podcast)\b"
            r".{0,30}\b(?:patrocinad[oa]|presentad[oa]|ofrecid[oa]|(?:llega|es posible) gracias a)\b"
        ),
        *(rf"{paid} por\b[^,]{{1,60}}$" for paid in ("patrocinad[oa]", "presentad[oa]")),
        "contenido patrocinado",
        r"la entrada\b.{1,250}\b(?:se publicó primero|aparece primero|apareció primero) en\b",
        r"este artículo (?:se publicó|fue publicado|apareció) (?:originalmente|primero|por primera vez)",
        *("suscríbete a", "suscríbase a", "síguenos en", "síganos en", "comparte este", "comparta este"),
        *("escríbenos", "escríbanos", r"puedes? (?:seguirnos|escribirnos|contactarnos)"),
        r"recib[ea]\b.{0,80}\ben (?:tu|su) (?:correo|bandeja|e-?mail)",
    ),
    releases=("comunicado de prensa", "nota de prensa"),
    bylines=("por", "autor:?"),
    credits=("foto",),
    captions=("imagen", "imagen de archivo", "foto de archivo"),
    figures=("gráfico", "cuadro"),
    letters="ñ¿¡",
    function_words=words("""
        el la los las lo un una unos unas de del al ante bajo con contra desde en entre hacia hasta
        para por según sin sobre tras y e o u pero sino aunque porque pues si que quien quienes cual
        cuyo donde cuando como yo él ella nosotros ellos ellas usted me te se nos le les mi su sus
        nuestro este esta esto estos estas ese esa eso aquel es son era eran fue fueron ser sido será
        está están estaba ha han había habían hay tiene no ni ya más menos muy también todavía todo
        toda todos todas otro otra otros mismo misma cada algo así entonces luego después antes
        mientras
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            sr sra sres sras srta dr dra prof profa lic ing gral gen cnel tte cap sgto excmo excma d dª
            dña ud uds vd vds avda av ee fco sta sto p.ej ej aprox mons
            """),
        may_end=words("etc uu ee.uu s.a jr cía s.l a.c d.c a.m p.m"),
        before_number=words("núm no art pág págs p vol"),
    ),
    openers=words("""
        él ella ellos ellas ello este esta esto estos estas ese esa eso esos esas aquel su sus pero y e
        o sino pues así entonces luego también además sin_embargo
        """),
    first_persons=words("mi nosotros nuestra nuestro usted yo"),
    greetings=(
        *("buenos días", "buenas (?:tardes|noches)", "hola"),
        r"querid[oa]s? (?:lector|suscriptor|amig)\w*",
    ),
    courtesies=(
        *(r"bienvenid[oa]s? (?:a|al)\b", r"gracias por (?:leer|suscribir|su)\b"),
        *(rf"{have}buen (?:día|fin de semana)\b" for have in ("", "que tenga un ")),
        *(r"hasta (?:mañana|la próxima)\b", r"ha(?:ga|z) clic\b", r"lea más\b", r"suscríba[sn]e\b"),
        *(r"darse de baja\b", r"síganos\b", r"comparta\b", "todos los derechos reservados"),
        *(r"siga aquí\b", r"lea (?:aquí|también)\b", r"estas son las (?:noticias|claves)\b"),
        *("fotos?:", "créditos?:", "vídeos?:"),
    ),
    weighty=words("importante anunció confirmó decidió muertos primer primera mayor nuevo"),
    outcomes=words("""
        ganó gana ganado venció derrotó perdió elegido elegida votó votaron condenado condenó culpable
        absuelto prohibió firmaron firmó acordaron acuerdo aprobó aprobado rechazó dimitió dimite
        destituido derrocado impuso levantó tregua fuego subió sube bajó baja duplicó cayó cierra
        compra evacuados
        """),
    deaths=words("""
        muerto muertos muerta muertas muertes murieron murió fallecidos fallecieron mató fallecida
        fallecido fallecidas falleció mataron asesinados mortales
        """),
    unharmed=(
        r"\b(?:sin|no hubo|no se reportaron|no hay) (?:heridos|víctimas|muertos|lesionados)"
        r"|\bnadie resultó\b"
    ),
    numbers=words("""
        dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta
        cuarenta cincuenta cien decenas docenas cientos centenares miles mil millón millones
        """),
    endings=("es", "s"),
    months=words("""
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """),
    lexicon=lexicon,
    topics=topics,
)

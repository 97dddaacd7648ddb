"""Polish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=_past("""
            powiedział dodał stwierdził oświadczył podkreślił zaznaczył przyznał wyjaśnił zapewnił
            zapowiedział ocenił zauważył przekonywał odpowiedział zapytał napisał poinformował ostrzegł
            zaapelował wskazał przypomniał tłumaczył mówił wspominał potwierdził zadeklarował skomentował
            podsumował relacjonował odparł krzyknął argumentował opowiadał przekazał dopowiedział wyznał
            przypuszczał potwierdzał podkreślał zaznaczał dodawał uzasadniał uzasadnił sugerował zasugerował
            żartował zażartował ujawnił skarżył rzekł żalił cieszył powtórzył powtarzał doprecyzował
            sprecyzował zdradził kontynuował zakończył stwierdzał zapewniał odpowiadał pocieszał wytłumaczył
            opisał ogłaszał szepnął westchnął zastrzegł pytał pisał twierdził ogłosił skwitował uznał
            """)
        | words("""
            mówi dodaje twierdzi podkreśla zaznacza przyznaje wyjaśnia zapewnia zapowiada ocenia zauważa
            przekonuje odpowiada pyta pisze informuje ostrzega apeluje wskazuje przypomina tłumaczy uważa
            komentuje opowiada powiedzieli dodali mówią twierdzą podkreślają piszą poinformowali napisali
            powiedziano przekazuje przekazali sądzi dopowiada wyznaje przypuszcza potwierdza deklaruje
            uzasadnia sugeruje żartuje ujawnia skarży cieszy powtarza precyzuje doprecyzowuje zdradza
            kontynuuje wspomina relacjonuje opisuje ocenili zapewnili zaznaczyli stwierdzili mówili
            tłumaczyli zwraca zwrócił zwróciła wylicza wyliczał wyliczała alarmuje alarmował alarmowała
            śmieje podsumowuje rozważa argumentuje zastrzega kwituje ogłasza poinformowano przekazano dodano
            podano napisano podkreślono
            """),
        attitude=_past("nazwał określił oskarżył skrytykował potępił wezwał zażądał odrzucił pochwalił")
        | words("nazywa określa oskarża krytykuje wzywa żąda"),
        nouns=words("""
            oświadczenie oświadczeniu wywiad wywiadzie list liście komunikat komunikacie słowa wpis
            wpisie
            """),
        sources=(("zdaniem",), ("według",), ("wedle",), ("w", "opinii"), ("jak", "podaje")),
        pronouns={"on": "m", "ona": "f", "oni": "p", "one": "p", "ja": "", "my": "p"},
        persons=words("ja mnie mi mój moja moje my nas nam nasz nasza nasze wy was wam jestem jesteśmy"),
        possessives=words("jego jej ich"),
        authorship=words("od"),
        determiners=words("""
            ten ta to ci te tego tej tych jego jej ich jeden jedna dwa trzy kilka kilku wszyscy każdy
            inny
            """),
        articles=words("ten ta"),
        auxiliaries=words("""
            jest są był była było byli będzie się nie też także również już jeszcze potem wczoraj dziś
            dzisiaj wcześniej później tylko jednak poniedziałek wtorek środę czwartek piątek sobotę
            niedzielę rano wieczorem następnie niedawno ponadto nam mi mu jej im mnie panu dziennikarzom
            reporterom
            """),
        prepositions=words("""
            w we z ze na do od ku o po przez dla przy pod nad przed za między bez podczas wobec u
            oprócz mimo
            """),
        links=words("w we z ze na do od dla"),
        genitives=words("z ze ds"),
        conjunctions=words("że gdy kiedy jeśli bo ponieważ żeby jak gdzie dlaczego chociaż czy"),
        coordinators=words("i a oraz lub albo ale"),
        relatives=words("który która które którzy"),
        titles=titles(
            masculine="pan król książę",
            feminine="pani królowa ministra burmistrzyni prezydentka posłanka dyrektorka prezeska",
            either="""
                prezydent premier minister wiceminister burmistrz wojewoda poseł senator generał profesor
                prof prof. dr dr. kanclerz dyrektor prezes przewodniczący przewodnicząca ks. płk. płk gen.
                abp mł. insp. nadinsp. podinsp. kom. nadkom. podkom. asp. st. sierż. mjr mjr. por. ppłk
                ppłk. bryg. kpt. mec. adw. prok. bp. inż. mgr.
                """,
        ),
        courtesies=words("pan pani dr dr."),
        trades=words("""
            mecenas ordynator wicemarszałek menadżer kibic opiekun
            adwokatka trenerka prawnik prawniczka marszałek pułkownik chirurg ekolog kierowca nauczyciel
            nauczycielka emeryt student studentka przedsiębiorca aktywista koordynator naczelnik zastępca
            wiceprezydent tenisistka starosta sołtys podpułkownik aspirant sierżant porucznik komisarz
            inspektor nadkomisarz podinspektor podkomisarz ksiądz proboszcz biskup arcybiskup pielęgniarka
            ratownik kucharz taksówkarz piłkarz napastnik obrońca bramkarz pomocnik tenisista kolarz kolarka
            siatkarz siatkarka skoczek scenarzysta producent prezenter architekt inżynier geolog wirusolog
            epidemiolog pediatra psychiatra psycholożka menedżer konsultant sprzedawca budowlaniec górnik
            burmistrzyni wiceburmistrz wiceprezes europoseł europosłanka selekcjoner selekcjonerka doktor
            docent meteorolog synoptyk adiunkt naczelniczka zastępczyni koordynatorka przedsiębiorczyni
            mieszkanki
            """),
        roles=words("""
            matka ojciec brat siostra syn córka żona mąż wdowa babcia przyjaciel kolega politolog socjolog
            historyk fizyk chemik biolog psycholog dziennikarz dziennikarka aktor aktorka piosenkarz
            piosenkarka poeta poetka sportowiec mistrz rolnik dziekan rektor bloger muzyk malarz malarka
            założyciel założycielka wolontariusz wolontariuszka prezydent premier minister wiceminister
            burmistrz wójt starosta wojewoda poseł posłanka senator przewodniczący przewodnicząca prezes
            dyrektor dyrektorka szef szefowa lider liderka rzecznik rzeczniczka kierownik kierowniczka
            ekspert ekspertka eksperci profesor analityk ekonomista policja rząd partia ministerstwo adwokat
            sędzia prokurator świadek mieszkaniec mieszkanka kandydat trener piłkarz mężczyzna kobieta
            opozycja ambasador generał rybak nauczycielka lekarz lekarka strażak związkowiec działacz
            działaczka naukowiec gazeta firma radny radna właściciel właścicielka komendant sekretarz
            wicepremier kapitan pisarz pisarka reżyser autor autorka policjant policjantka strażnik doktor
            profesorka ministerka europoseł europosłanka radni sołtys wiceprezydent wiceburmistrz
            pełnomocnik pełnomocniczka szkoleniowiec bramkarz napastnik obrońca zawodnik zawodniczka
            tenisistka tenisista selekcjoner ratusz prokuratura biuro urząd uczestnik uczestniczka
            organizator organizatorka pacjent pacjentka senatorka polityk polityczka samorządowiec oficer
            """),
        bodies=words("""
            uniwersytet partia ministerstwo rząd sejm senat sąd policja bank unia kościół polska europa
            rosja ukraina warszawa kraków niemcy francja czechy gdańsk gdynia wrocław łódź poznań śląsk
            pomorze mazowsze szczecin lublin katowice usa pis po msz mswia pap prokuratura komenda tvn
            """),
        naming=words("tak zwany tzw tzw. zwana nazwany nazwa słowo tytuł określenie hasło pod"),
        works=words("""
            film książka powieść piosenka album serial artykuł program wystawa projekt konferencja
            """),
        times=words("dzień wieczór ranek noc tydzień miesiąc rok godzina"),
        recent=words("zeszły zeszłym ubiegły przyszły"),
        feminine_roles=words("""
            rzeczniczka dyrektorka liderka szefowa posłanka kobieta przewodnicząca radna
            """),
        masculine_roles=words("rzecznik dyrektor lider szef mężczyzna przewodniczący radny"),
        dialogue="—",
        bare_genitives=True,
        declined=True,
        womens_surnames=("ska", "cka", "dzka", "owa"),
        given_genitives=("a",),
        surname_genitives=("a", "u"),
        attribute_endings=("ej", "iego", "ego", "ich", "ych"),
        premodifier_endings=("y", "i", "a"),
        declensions=("a", "u", "em", "ie", "owi", "e", "ą", "om"),
        manner=words("z ze"),
        case_endings=("ę", "ą", "owi", "skiego", "ckiego", "skiemu", "ckiemu"),
        quoting=words("cytuje zacytował zacytowała cytował cytowała przytoczył przytoczyła"),
        listeners=words("gazecie agencji radiu telewizji portalowi redakcji pap iar"),
        place_endings=("ii", "y", "u", "ego", "ów"),
        oblique_endings=("o", "owi", "em", "ą", "ę", "om", "ami", "ach", "nie"),
        seats=words("w we"),
        given_endings=(("a", "f"), *((end, "") for end in "oeuęąiy"), ("", "m")),
        feminine_given=words("""
            irena halina grażyna bożena danuta krystyna jadwiga teresa zofia hanna ewelina wanda stefania
            urszula ewa małgorzata katarzyna elżbieta agnieszka joanna magdalena aleksandra julia ada iwona
            renata dorota beata aneta izabela kinga alicja helena maria anna
            """),
        masculine_given=words("""
            jan kuba barnaba kosma sasza antoni jerzy cezary ignacy konstanty wincenty walenty ambroży idzi
            """),
        verb_genders=(("ła", "f"), ("ł", "m")),
        dots_ordinals=True,
        pointing=(("tak",),),
        plural_verbs=("li", "ły", "ją", "no", "to"),
        inserts="—",
        inverts=True,
        drops_subjects=True,
        articleless=True,
        strict_names=True,
        on=words("na w serwisie platformie portalu"),
        abbreviations=words("""
            np tzw tzn m.in prof dr mgr inż gen płk kpt ks abp św ul al r nr im mł insp nadinsp podinsp kom
            nadkom podkom asp st sierż mjr por ppłk bryg kpr mec adw prok bp
            """),
    )


def _past(masculine: str) -> frozenset[str]:
    """Return the forms of the past tense in the singular: powiedział, powiedziała."""
    return frozenset(form for verb in masculine.split() for form in (verb, f"{verb}a"))


LANGUAGE = Language(
    name="polish",
    departments=words("wiadomości polityka gospodarka świat kultura sport"),
    leads=frozenset({"w skrócie"}),
    page_ends=(*("dodaj komentarz", r"komentarze(?: \(\d+\))?\W*$", r"najczęściej czytane\W*$"),),
    greetings=("dzień dobry", "dobry wieczór", "witajcie", r"drodzy czytelnicy"),
    notices=(
        *(
            r"czas czytania\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|ut[ya]?)? czytania\W*$",
        ),  # how long it takes to read
        *("czytaj więcej", "czytaj dalej", "zobacz więcej", r"udostępnij\W*$", "przejdź do treści"),
        r"\d{1,2} (?:minut|minuty|godzin|godziny|dni) temu\W*$",
        "reklama",
        "czytaj też",
        "czytaj także",
        "zobacz też",
        "zobacz także",
        *(r"zobacz materiał\b", r"źródł[oa]\s*:"),
        *(r"sponsorowan\w+ przez\b[^,]{1,60}$", "materiał sponsorowany", "zapisz się", "obserwuj nas"),
        r"artykuł\b.{1,250}\b(?:pochodzi z serwisu|pojawił się najpierw)\b",
    ),
    releases=(
        "informacja prasowa",
        "komunikat prasowy",
    ),
    courtesies=(
        *(r"zapraszamy (?:na|do)\b", r"dziękujemy za\b", r"miłego (?:dnia|weekendu)\b", r"do jutra\b"),
        *(
            rf"{read}(?:cie)? (?:też|także|więcej|również)\b"
            for read in ("zobacz", "czytaj", "przeczytaj", "obejrzyj")
        ),
        r"kliknij\b",
        *(r"sprawdź(?:cie)?,? co\b", r"zobacz(?:cie)?,? co\b", "foto:", "wideo:"),
    ),
    bylines=("od", "autor:?"),
    credits=("foto",),
    captions=("zdjęcie ilustracyjne",),
    letters="łęśźż",
    function_words=words("""
        i w we z ze na do od o po za przez dla przy pod nad przed między bez u się nie że jest są był
        była było byli być będzie będą jak co kto który która które którzy tego tej ten ta to te tym
        jego jej ich swój oraz ale lub albo jednak ponieważ gdy kiedy gdzie czy tak także też już
        jeszcze tylko bardziej niż ma mają miał może mogą musi został została zostały on ona oni my
        przeciwko według aby żeby więc
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dr prof inż mgr hab gen płk kpt mjr por ks bp abp kard św ul al pl np tzn tzw m.in im ok
            zob red min
            """),
        may_end=words("itd itp tys mld p.n.e n.e sp z.o.o"),
        before_number=words("nr art str godz poz ust"),
        after_number=words("r w zł"),
        ordinals=True,
    ),
    openers=words("""
        on ona ono oni one jego jej ich ten ta to te ci tym ale a i lub jednak więc dlatego potem także
        ponadto
        """),
    outcomes=words("""
        wygrał wygrała wygrali pokonał pokonała pokonali przegrał przegrała przegrali wybrany wybrana
        wybrano skazał skazała skazany skazana skazani uniewinniony winny ukarany głosowało zagłosowali
        przyjął przyjęła przyjęli uchwalił uchwaliła uchwalili podpisał podpisała podpisali odrzucił
        odrzuciła odrzucili zatwierdził zatwierdziła obniżył obniżyła podniósł podniosła wzrósł wzrosła
        wzrosły spadł spadła spadły zakazał zakazano ewakuowano rozejm dymisję
        """),
    deaths=words("""
        zginął zginęła zginęli zginęło zmarł zmarła zmarli zabity zabita zabici zabitych zabił zabiła
        zabili ofiar ofiary śmierć
        """),
    unharmed=(
        r"\bnikt nie (?:zginął|ucierpiał|został ranny|odniósł)|\bnie (?:ma|było) (?:rannych|ofiar"
        r"|poszkodowanych)"
    ),
    numbers=words("""
        dwa dwie dwóch dwoje trzy troje trzech cztery czworo czterech pięć pięciu sześć sześciu siedem
        siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu dwanaście kilkanaście dwadzieścia
        kilkadziesiąt trzydzieści sto setki tysiąc tysiące tysięcy milion miliony milionów miliard
        miliardy miliardów
        """),
    stem=6,
    months=words("""
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
        grudnia styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad
        grudzień
        """),
    lexicon=lexicon,
)

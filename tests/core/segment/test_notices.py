"""Lines that lead elsewhere, sell something or say what they stand in, in the language of the text."""

from __future__ import annotations

import pytest

from briefing.core.languages import language_of
from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise

TEXTS = {
    "en": (
        "The dockers shut both quays again on Tuesday, and 900 travellers slept in the ferry station.",
        "The union does not want to work at night any more, and the mayor has asked both sides in.",
    ),
    "de": (
        (
            "Die Hafenarbeiter haben beide Anleger auch am Dienstag geschlossen, "
            "und 900 Reisende schliefen dort."
        ),
        (
            "Die Gewerkschaft will nicht mehr in der Nacht arbeiten, "
            "und der Bürgermeister lädt beide Seiten ein."
        ),
    ),
    "fr": (
        (
            "Les dockers ont encore fermé les deux quais mardi, "
            "et 900 voyageurs ont dormi dans la gare maritime."
        ),
        (
            "Le syndicat ne veut plus travailler la nuit, "
            "et le maire invite les deux parties à la mairie vendredi."
        ),
    ),
    "es": (
        (
            "Los estibadores cerraron también el martes los dos muelles, "
            "y 900 viajeros durmieron en la terminal."
        ),
        "El sindicato no quiere trabajar más por la noche, y la alcaldesa invita a las dos partes.",
    ),
    "it": (
        "I portuali hanno chiuso anche martedì i due moli, e 900 viaggiatori hanno dormito nella stazione.",
        "Il sindacato non vuole più lavorare di notte, e la sindaca invita le due parti in municipio.",
    ),
    "nl": (
        "De havenarbeiders hebben ook dinsdag beide steigers gesloten, en 900 reizigers sliepen in de hal.",
        "De vakbond gaat niet meer in de nacht werken, en de burgemeester heeft beide partijen uitgenodigd.",
    ),
    "sv": (
        "Hamnarbetarna stängde båda kajerna också på tisdagen, och 900 resenärer sov i terminalen.",
        "Facket tänker inte längre arbeta på natten, och borgmästaren bjuder in båda parterna.",
    ),
    "ar": (
        "أغلق عمال الميناء الرصيفين يوم الثلاثاء أيضا، ونام 900 مسافر في محطة العبارات حتى الصباح.",
        "لا تريد النقابة أن تعمل ليلا بعد اليوم، ودعت رئيسة البلدية الطرفين إلى لقاء يوم الجمعة.",
    ),
    "fa": (
        "کارگران بندر روز سه‌شنبه نیز هر دو اسکله را بستند و ۹۰۰ مسافر شب را در پایانه گذراندند.",
        "اتحادیه دیگر نمی‌خواهد شب‌ها کار کند و شهردار هر دو طرف را برای روز جمعه دعوت کرده است.",
    ),
    "he": (
        "עובדי הנמל סגרו את שני הרציפים גם ביום שלישי, ו-900 נוסעים ישנו בתחנת המעבורת עד הבוקר.",
        "האיגוד לא רוצה לעבוד יותר בלילה, וראשת העירייה הזמינה את שני הצדדים לפגישה ביום שישי.",
    ),
    "id": (
        "Pekerja pelabuhan menutup kedua dermaga juga pada hari Selasa, dan 900 penumpang tidur di terminal.",
        "Serikat tidak mau lagi bekerja pada malam hari, dan wali kota mengundang kedua pihak untuk bertemu.",
    ),
}
NOTICES = {
    "ar": (
        "اقرأ أيضا: الطاحونة تفتح من جديد",
        "تابعوا آخر الأخبار على صفحتنا",
        "نسخ الرابط",
        "مواضيع ذات صلة",
        "اشترك في نشرتنا",
    ),
    "fa": ("بیشتر بخوانید: آسیاب باز شد", "انتهای پیام/", "نظر شما", "کد خبر: ۱۲۳۴۵۶"),
    "he": ("קראו גם: הטחנה נפתחה", "לכתבה המלאה", "פרסומת", "הצטרפו לערוץ שלנו"),
    "id": ("Baca juga: Kincir dibuka lagi", "Simak juga berita lain", "Artikel ini ditulis oleh redaksi"),
    "de": (
        "Erstellt am 3. Mai 2025, 19:32 Uhr",
        "Hier geht es zur Originalquelle",
        "Alle Fahrpläne der Fähren finden Sie hier.",
        "Rückfragen bitte an die Hafenwache Arn",
        "Schreibe einen Kommentar",
        "Das könnte Sie auch interessieren",
        "Telefon: 0555 / 2083 - 10",
        "EILMELDUNG",
        "Anzeige",
        "Lesen Sie auch: Die Mühle öffnet",
        "Mehr zum Thema",
        "WERBUNG:",
        "Diese E-Mail ist vertraulich und nur für ihren Empfänger bestimmt.",
        "PRESSEMITTEILUNG Nr. 14 vom 3. Juni 2025",
        "Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben.",
        "(mehr folgt)",
        "Die heutige Ausgabe wird Ihnen präsentiert von der Hafenbank.",
        "Dieser Newsletter wird von der Hafenbank unterstützt.",
        "Gesponsert von der Hafenbank",
        "Der Beitrag Streik im Hafen von Arn erschien zuerst auf Arner Bote.",
        "Dieser Artikel ist zuerst im Arner Boten erschienen.",
        "Newsletter abonnieren",
        "Melden Sie sich hier für unseren Newsletter an.",
        "Folgen Sie uns auf allen Kanälen",
        "Sie erreichen uns in der Hafenstraße.",
        "[^1]: Protokoll des Rates vom 3. Mai.",
        "Artikel teilen",
        "Kommentar schreiben",
    ),
    "en": (
        "URGENT",
        "Breaking news:",
        "Media contact:",
        "For further information, please contact Ada Lind",
        "Leave a Reply",
        "You may also like",
        "Most read",
        "No comments yet",
        "Phone: +47 555 12 34",
        "Required fields are marked",
        "EMBARGOED UNTIL 00:01 HOURS TUESDAY 3 MAY 2025",
        "EMBARGOED FOR RELEASE Tuesday, Sept. 28, 1999, 12:01 a.m.",
        "Today's edition is brought to you by Harbour Coffee.",
        "This newsletter is sponsored by the Bank of Arn.",
        "Presented by Harbour Coffee",
        "A message from our sponsors",
        "Sponsored content",
        "The post Dockers close both quays appeared first on Arn Gazette.",
        "The post Two quays shut after night vote first appeared on Arn Gazette.",
        "This article was originally published in the Arn Gazette.",
        "A version of this story appeared in print on Tuesday.",
        "Get the harbour news delivered to your inbox every morning.",
        "Enjoying this newsletter? Tell a friend.",
        "If you like our podcast, share it.",
        "Not a subscriber yet? Try a month.",
        "Got a tip? Write to the desk.",
        "Send us your feedback on this page.",
        "Related: What the dockers want",
        "[Read: How the strike began]",
        "Powered by Quayside News",
        "You can follow me on two networks.",
        "Reach us at the quay or by letter.",
        "[^2]: Minutes of the council, 3 May.",
        "Scroll down to view article",
        "Loading...",
        "Article content",
        "Share",
        "Comments are closed.",
        "Leave us a comment",
        "Your browser does not show this page as it should.",
        "For an optimal experience visit our site on another browser.",
        "Please enable JavaScript to read on.",
        "More in this section",
    ),
    "fr": (
        "Laisser un commentaire",
        "Mis à jour le 3 mai 2025 à 12h04",
        "Contacts presse :",
        "Publicité",
        "Lire aussi : le moulin rouvre",
        "À lire également",
        "Ce message est confidentiel.",
        "COMMUNIQUÉ DE PRESSE du 4 mai 2026",
        "Vous recevez cette lettre parce que vous êtes abonné.",
        "Cette édition vous est présentée par la Banque d’Arn.",
        "Sponsorisé par le Café du Port",
        "Contenu sponsorisé",
        "L’article Les quais fermés est apparu en premier sur Le Phare.",
        "Cet article a d’abord été publié dans Le Phare.",
        "Inscrivez-vous à notre lettre du matin.",
        "Recevez chaque matin les nouvelles du port dans votre boîte mail.",
        "Suivez-nous sur tous les réseaux",
        "Vous pouvez nous écrire tous les jours.",
        "ⓘ Publicité",
        "Partager",
        "Laisser un commentaire",
    ),
    "es": (
        "Deja un comentario",
        "Te puede interesar",
        "Suscríbete para recibir el boletín",
        "Contacto de prensa:",
        "Publicidad",
        "Lea también: reabre el molino",
        "Vea también",
        "Este correo es confidencial.",
        "Nota de prensa",
        "Comunicado de prensa",
        "Recibes este correo porque te suscribiste.",
        "Esta edición está patrocinada por el Banco de Arn.",
        "Patrocinado por Café del Puerto",
        "Contenido patrocinado",
        "La entrada Cierran los muelles se publicó primero en El Faro.",
        "Este artículo se publicó originalmente en El Faro.",
        "Suscríbete a nuestro boletín",
        "Recibe las noticias cada día en tu correo.",
        "Síguenos en todas las redes",
        "Puedes escribirnos todos los días.",
        "Compartir",
        "Deja una respuesta",
        "Noticia anterior Vuelve el molino",
    ),
    "it": (
        "Lascia un commento",
        "Articoli correlati",
        "Pubblicità",
        "Leggi anche",
        "LEGGI ANCHE: riapre il mulino",
        "Comunicato stampa",
        "(continua)",
        "Questa edizione è offerta da Caffè del Porto.",
        "L’articolo Moli chiusi proviene da Il Faro.",
        "Contenuto sponsorizzato",
        "Iscriviti alla nostra newsletter",
    ),
    "nl": (
        "Laat een reactie achter",
        "Perscontact",
        "Advertentie",
        "Lees ook: de molen gaat open",
        "Lees verder",
        "Persbericht",
        "Deze nieuwsbrief wordt aangeboden door de Havenbank.",
        "Het bericht Kades dicht verscheen eerst op De Baak.",
        "Gesponsorde inhoud",
        "Schrijf je in voor onze nieuwsbrief",
    ),
    "sv": (
        "Lämna en kommentar",
        "Hoppa till innehållet",
        "Publicerad:",
        "Annons",
        "Läs också: kvarnen öppnar",
        "Läs mer",
        "Pressmeddelande 2026-05-04",
        "Dagens nyhetsbrev presenteras av Hamnbanken.",
        "Inlägget Kajerna stängda dök först upp på Fyren.",
        "Sponsrat innehåll",
        "Följ oss i alla kanaler",
    ),
}
WORDS = {
    "de": "Anzeige gegen den Hafenmeister",
    "fr": "Publicité interdite au port",
    "es": "Publicidad prohibida en el puerto",
    "it": "Pubblicità vietata nel porto",
    "nl": "Advertenties verboden in de haven",
    "sv": "Annonser förbjuds i hamnen",
}
NEWS = {
    "ar": ("اشترك في المسيرة 900 عامل من الميناء يوم الثلاثاء.",),
    "he": ("תגובות התושבים הגיעו אל העירייה כבר ביום שלישי בערב.",),
    "en": (
        "Advertising isn't what it was, the editor of the Gazette said on Tuesday.",
        "Subscribers left the paper in their hundreds after the vote.",
        "Downloads of the harbour app doubled in May, the company said.",
        "Support for the mayor is weaker now.",
        "Updated figures show forty dead.",
        "Copyright law will protect the maps of the harbour.",
        "Sponsored by forty members, the bill passed on Tuesday.",
        "This report was presented to the council on Monday.",
        "The Post first appeared on the stands in 1877.",
        "Signups for the night shift fell by half.",
        "Share prices fell by half on Tuesday.",
        "Loading the ferry took all night, said the mate.",
        "Close to forty boats were lost in the storm.",
        "Please enable the harbour to plan, she said.",
    ),
    "de": (
        "Dieser Beitrag wird vom Land mitfinanziert, sagte die Ministerin.",
        "Dieser Text muss zuerst durch den Rat.",
        "Newsletter bringen dem Boten mehr ein als Anzeigen.",
        "Teilen will die Stadt den Gewinn nicht, sagte die Ministerin.",
    ),
    "fr": (
        "Cette édition du salon ferme plus tôt que prévu.",
        "Publicité et presse se disputent le port.",
        "Partager le quai ne plaît pas aux deux parties.",
        "Cet article de la loi a été voté mardi.",
    ),
    "es": (
        "Este artículo de la ley se votó el martes.",
        "Esta edición de la feria cierra antes.",
        "Publicidad y prensa se disputan el puerto.",
        "Compartir el muelle no gusta a las dos partes.",
    ),
}
LEADS = {
    "de": "In Kürze",
    "fr": "À la une",
    "es": "Titulares",
    "it": "In sintesi",
    "nl": "In het kort",
    "sv": "I korthet",
}


def kinds(text: str) -> dict[str, str]:
    document = parse_document(text)
    return {
        one.span.of(document.text): one.kind for section in document.sections for one in section.paragraphs
    }


@pytest.mark.parametrize(("language", "notice"), [(code, line) for code in NOTICES for line in NOTICES[code]])
def test_notices_are_furniture_in_their_language(language: str, notice: str) -> None:
    first, second = TEXTS[language]
    assert kinds(f"{first}\n\n{notice}\n\n{second}")[notice] == "meta"


@pytest.mark.parametrize("language", WORDS)
def test_words_of_notices_in_a_sentence_are_words(language: str) -> None:
    first, second = TEXTS[language]
    assert kinds(f"{first}\n\n{WORDS[language]}\n\n{second}").get(WORDS[language], "text") == "text"


@pytest.mark.parametrize(("language", "news"), [(code, line) for code in NEWS for line in NEWS[code]])
def test_news_that_opens_like_a_notice_is_news(language: str, news: str) -> None:
    first, second = TEXTS[language]
    assert kinds(f"{first}\n\n{news}\n\n{second}").get(news, "text") == "text"
    document = parse_document(f"{first} {news} {second}", article=True)
    shown = summarise(document, document.sections[0], sentences=3).sentences
    assert news in [sentence.text for sentence in shown]


IN_A_PARAGRAPH = [(code, line) for code in NOTICES for line in NOTICES[code] if line[0] not in "([ⓘ"]


@pytest.mark.parametrize(("language", "notice"), IN_A_PARAGRAPH)
def test_a_notice_within_a_paragraph_is_in_no_summary(language: str, notice: str) -> None:
    first, second = TEXTS[language]
    document = parse_document(f"{first} {notice.rstrip('.')}. {second}", article=True)
    shown = summarise(document, document.sections[0], sentences=3).sentences
    assert shown[0].text == first
    assert notice.rstrip(".") not in " ".join(sentence.text for sentence in shown)


GREETINGS = {
    "en": ("Dear readers,", "Good morning.", "Hello everyone!", "Hi all,", "Dear friends of the harbour:"),
    "de": (
        "Liebe Leserinnen und Leser,",
        "Guten Morgen!",
        "Moin zusammen!",
        "Sehr geehrte Damen und Herren,",
    ),
    "fr": ("Bonjour à tous !", "Chères lectrices, chers lecteurs,", "Bonsoir,"),
    "es": ("Hola a todos:", "Queridos lectores:", "Buenos días."),
    "it": ("Buongiorno a tutti,", "Cari lettori,"),
    "nl": ("Beste lezers,", "Goedemorgen!"),
    "sv": ("Hej alla!", "Kära läsare,"),
}


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code in GREETINGS for line in GREETINGS[code]]
)
def test_the_greeting_of_a_letter_is_no_section(language: str, line: str) -> None:
    first, second = TEXTS[language]
    heads = (" ".join(first.split()[:4]), " ".join(second.split()[:4]))
    document = parse_document(f"{line}\n\n{heads[0]}\n\n{first}\n\n{heads[1]}\n\n{second}\n")
    assert [document.heading_of(section) for section in document.sections] == list(heads)


@pytest.mark.parametrize(
    "head",
    ["Hello Dolly comes back to Arn", "Good morning radio loses its host", "Hi-fi makers close the mill"],
)
def test_a_headline_that_opens_like_a_greeting_is_one(head: str) -> None:
    first, second = TEXTS["en"]
    document = parse_document(f"Dockers shut two quays\n\n{first}\n\n{head}\n\n{second}\n")
    assert [document.heading_of(section) for section in document.sections] == ["Dockers shut two quays", head]


@pytest.mark.parametrize("language", LEADS)
def test_a_list_of_leads_is_known_by_its_name(language: str) -> None:
    first, second = TEXTS[language]
    heads = (" ".join(first.split()[:4]), " ".join(second.split()[:4]))
    text = f"{LEADS[language]}\n- {heads[0]}\n- {heads[1]}\n\n{heads[0]}\n\n{first}\n\n{heads[1]}\n\n{second}"
    document = parse_document(text)
    assert [one.span.of(document.text) for one in document.highlights] == list(heads)


@pytest.mark.parametrize(
    "notice",
    [
        "View this post on the web at https://arn.example/p/lock",
        "Our mailing address is: Quay 1, Arn",
        "Want to change how you receive these e-mails?",
        "READ IN APP",
    ],
)
def test_what_programs_for_newsletters_put_around_a_letter_is_no_story(notice: str) -> None:
    story = "The dockers shut both quays again on Tuesday, and 900 travellers slept in the ferry station."
    document = parse_document(f"{notice}\n\n{story}\n\nThe union does not want to work at night any more.\n")
    told = [p.span.of(document.text) for one in document.sections for p in one.paragraphs if p.kind != "meta"]
    assert told[0] == story
    assert all(document.heading_of(section) is None for section in document.sections)


AGO = {
    "de": "vor 3 Stunden",
    "en": "59 minutes ago",
    "es": "hace 3 horas",
    "fr": "il y a 3 heures",
    "it": "3 ore fa",
    "nl": "4 uur geleden",
    "sv": "för 3 timmar sedan",
}


@pytest.mark.parametrize("language", AGO)
def test_how_long_ago_it_was_is_no_story(language: str) -> None:
    first, second = TEXTS[language]
    assert kinds(f"{first}\n\n{AGO[language]}\n\n{second}")[AGO[language]] == "meta"


READING_TIMES = {
    "de": ("Lesezeit: 5 Minuten", "5 Min. Lesezeit", "Lesezeit ca. 3 min"),
    "en": ("Reading time: 5 minutes", "7 minute read", "3 minutes to read"),
    "es": ("Tiempo de lectura: 5 min", "5 minutos de lectura"),
    "fr": ("Temps de lecture : 5 min", "5 minutes de lecture"),
    "it": ("Tempo di lettura: 5 minuti", "5 minuti di lettura"),
    "nl": ("Leestijd: 5 minuten", "5 min leestijd"),
    "sv": ("Lästid: 5 minuter", "5 min läsning"),
}


@pytest.mark.parametrize(
    ("language", "row"), [(code, row) for code in READING_TIMES for row in READING_TIMES[code]]
)
def test_how_long_a_story_takes_to_read_is_no_heading(language: str, row: str) -> None:
    head, (first, second) = "Orrel", TEXTS[language]
    document = parse_document(f"{head}\n\n{row}\n\n{first}\n\n{second}")
    assert kinds(document.text)[row] == "meta"
    assert [document.heading_of(section) for section in document.sections] == [None]


def test_a_headline_about_reading_is_one() -> None:
    first, second = TEXTS["en"]
    heads = ("Reading time in schools grows again", "A minute to read the ballot")
    document = parse_document(f"{heads[0]}\n\n{first}\n\n{heads[1]}\n\n{second}")
    assert [document.heading_of(section) for section in document.sections] == list(heads)


@pytest.mark.parametrize("row", ["(Text) (Photo)", "(Text)(Photo)(Film)", "(at 10)  (Text)"])
def test_a_row_of_remarks_in_brackets_is_no_heading(row: str) -> None:
    first, second = TEXTS["en"]
    document = parse_document(f"Orrel\n\n{first}\n\n{row}\n\n{second}")
    assert kinds(document.text)[row] == "meta"
    assert [document.heading_of(section) for section in document.sections] == [None]


def test_a_heading_between_brackets_is_one() -> None:
    first, second = TEXTS["en"]
    heads = ("(Almost) all quays shut", "Union stays away (again)")
    document = parse_document(f"{heads[0]}\n\n{first}\n\n{heads[1]}\n\n{second}")
    assert [document.heading_of(section) for section in document.sections] == list(heads)


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "Press release of 3 May 2024"),
        ("en", "News release dated May 3, 2024"),
        ("es", "Nota de prensa del 3 de mayo de 2024"),
        ("nl", "Persbericht van 3 mei 2024"),
        ("sv", "Pressmeddelande den 3 maj 2024"),
        ("de", "Presse vom 3.5.2024"),
        ("de", "Pressemeldung vom 3. Mai 2024"),
    ],
)
def test_the_day_of_a_press_release_is_no_title(language: str, row: str) -> None:
    head, (first, second) = "Orrel", TEXTS[language]
    document = parse_document(f"{row}\n\n{head}\n\n{first}\n\n{second}")
    assert (document.title or document.sections[0].heading).of(document.text) == head  # type: ignore[union-attr]


def test_a_headline_about_a_press_release_is_one() -> None:
    first, second = TEXTS["en"]
    heads = ("Press release of the mayor angers dockers", "News release from the union")
    document = parse_document(f"{heads[0]}\n\n{first}\n\n{heads[1]}\n\n{second}")
    assert [document.heading_of(section) for section in document.sections] == list(heads)


CARD = ("Ada Lind", "Head of the harbour office", "+47 555 12 34", "press@arn.example")
CONTACTS = {
    "en": "Media contact:",
    "de": "Rückfragen bitte an:",
    "fr": "Contact presse :",
    "sv": "Presskontakt",
}


@pytest.mark.parametrize("language", CONTACTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
@pytest.mark.parametrize("rows", [CARD, CARD[:3], (*CARD, "www.arn.example")], ids=["four", "three", "five"])
def test_who_answers_the_press_is_furniture_with_name_and_number(
    language: str, gap: str, rows: tuple[str, ...]
) -> None:
    first, second = TEXTS[language]
    told = kinds(gap.join((first, second, CONTACTS[language], *rows)))
    assert {told[row] for row in rows} == {"meta"}
    assert (told[first], told[second]) == ("text", "text")


def test_a_name_with_a_number_in_a_list_of_services_stays() -> None:
    first, second = TEXTS["en"]
    told = kinds("\n\n".join((first, second, "Night boat of Vesk", "Calls at the old quay", "Every hour")))
    assert "meta" not in told.values()


COMMENTS = (
    *("Leave a Reply", "Show comments", "You may also like", "Related stories"),
    *("More stories from the Harbour Post", "More must-reads from Arn"),
)


@pytest.mark.parametrize("label", COMMENTS)
def test_what_a_page_has_below_its_text_is_furniture(label: str) -> None:
    first, second = TEXTS["en"]
    below = ("Mill takes its first logs", "After thirty years the saw turns again, and forty people…")
    told = kinds("\n\n".join((first, second, label, *below)))
    assert [told[row] for row in (label, *below)] == ["meta"] * 3


@pytest.mark.parametrize("label", COMMENTS)
def test_a_story_below_such_a_line_is_one(label: str) -> None:
    first, second = TEXTS["en"]
    assert kinds("\n\n".join((first, label, "Mill takes its first logs", second)))[second] == "text"


@pytest.mark.parametrize("agency", ["(Reuters)", "(AP)", "(dpa)", "(AFP)"])
@pytest.mark.parametrize("bullet", ["- ", "• ", "{n}. ", "* "])
def test_headlines_of_a_list_with_their_sources_are_no_captions(agency: str, bullet: str) -> None:
    lines = [f"{bullet.format(n=n)}{line[:60]} {agency}" for n, line in enumerate(TEXTS["en"], 1)]
    assert set(kinds("\n".join(lines)).values()) == {"item"}


@pytest.mark.parametrize("agency", ["(Reuters)", "(dpa)"])
def test_the_last_sentence_of_an_agency_is_text(agency: str) -> None:
    first, second = TEXTS["en"]
    last = f"The smith keeps his word. {agency}"
    assert kinds(f"{first}\n\n{second}\n\n{last}\n")[last] == "text"


CLOSING = (
    "(Reporting by Ada Lind in Arn, Odo Brandt in Vesk and Ina Vost on the ferry between the islands, with "
    "more from the bureaus of the valley; Writing by Per Quist; Editing by Ida Holm and Jon Frey)"
)


@pytest.mark.parametrize("words", [CLOSING, "(Reporting by Ada Lind; Editing by Ida Holm)"])
def test_whose_work_a_story_is_stands_in_no_summary(words: str) -> None:
    first, second = TEXTS["en"]
    assert kinds(f"{first}\n\n{second}\n\n{words}\n")[words] == "meta"


@pytest.mark.parametrize("twice", ["Anfield of the north", "Barges wait below the town"])
def test_what_is_said_for_and_below_a_picture_is_no_headline(twice: str) -> None:
    first, second = TEXTS["en"]
    document = parse_document("\n\n".join((f"{first} {second}", f"{twice}\n{twice}", second)))
    assert [document.heading_of(section) for section in document.sections] == [None]
    assert [p.kind for p in document.sections[0].paragraphs] == ["text", "meta", "meta", "text"]


def test_a_title_that_stands_twice_below_a_notice_is_the_title() -> None:
    first, second = TEXTS["en"]
    head = "Dockers shut both quays for a third day"
    document = parse_document(
        "\n\n".join(("You have asked us for a word on your post.", head, head, first, second))
    )
    shown = [document.title, *(section.heading for section in document.sections)]
    assert head in [span.of(document.text) for span in shown if span]


@pytest.mark.parametrize("row", ["Ada Lind, Post | {head} | June 13, 2025", "Ada Lind | 13.6.2025"])
def test_a_row_that_ends_with_a_day_below_a_headline_is_furniture(row: str) -> None:
    heads = ("Quays shut again", "Union stays away", "Mill opens its gate")
    rows = [row.format(head=head) for head in heads]
    told = (*TEXTS["en"], "Forty people found work there, most of them from the valley.")
    text = "\n\n".join(
        f"{head}\n{below}\n\n{line}" for head, below, line in zip(heads, rows, told, strict=True)
    )
    document = parse_document(text)
    assert [document.heading_of(section) for section in document.sections] == list(heads)
    assert {kinds(text)[below] for below in rows} == {"meta"}


STORIES = {
    "Quays shut again": TEXTS["en"][0],
    "Union stays away": TEXTS["en"][1],
    "Mill opens its gate": "Forty people found work there this week, most of them from the valley.",
}
BESIDE = {
    "how long it takes to read": ("{head}", "{body}", "Harbour Post | 4 min read"),
    "where it was printed and when": ("{head}", "Harbour Post, June {n}, 2025", "{body}"),
    "when": ("{head}", "Thu, 06/0{n}/2025 - 5:21pm", "{body}"),
    "by whom and when": ("{head}", "Ada Lind", "June {n}, 2025", "{body}"),
    "the number of a paper": ("{head}", "{body}", "Harbour Letters doi: 10.1038/s415{n}"),
    "a button": ("{head}", "{body}", "Open the story"),
}


@pytest.mark.parametrize("form", BESIDE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_what_stands_beside_each_story_is_furniture(form: str, gap: str) -> None:
    rows = [
        row.format(head=head, body=body, n=n)
        for n, (head, body) in enumerate(STORIES.items(), 1)
        for row in BESIDE[form]
    ]
    document = parse_document(gap.join(rows))
    told = [p.span.of(document.text) for one in document.sections for p in one.paragraphs if p.kind != "meta"]
    assert told == list(STORIES.values())
    assert [document.heading_of(section) for section in document.sections][-2:] == list(STORIES)[-2:]


WIDE = (
    "The keeper of the upper lock looks at the second hinge, which is no better than the first, while the "
    "smith and forty people from both islands wait for what he will say about the barges on Tuesday"
)


@pytest.mark.parametrize(
    "credit",
    [". (AP Photo/Ada Lind)", " (Vesk Post/AFP)", ". Photo: Ada Lind", ". © Ada Lind", ".Credit: Ada Lind"],
)
def test_a_caption_of_any_width_is_none_of_the_text(credit: str) -> None:
    first, second = TEXTS["en"]
    assert kinds("\n\n".join((first, f"{WIDE}{credit}", second)))[f"{WIDE}{credit}"] == "meta"


@pytest.mark.parametrize("language", [language for language in TEXTS if language_of(language).credits])
def test_a_wide_caption_is_credited_as_its_language_does(language: str) -> None:
    first, second = TEXTS[language]
    for word in language_of(language).credits:
        caption = f"{first} {second} {word.capitalize()}: Ada Lind"
        assert kinds("\n\n".join((first, caption, second)))[caption] == "meta"


@pytest.mark.parametrize("end", [". (AP)", " (Reuters).", ", said the smith: he knows it.", " (see above)."])
def test_a_paragraph_with_a_bracket_at_its_end_is_text(end: str) -> None:
    first, second = TEXTS["en"]
    assert kinds("\n\n".join((first, f"{WIDE}{end}", second)))[f"{WIDE}{end}"] == "text"


@pytest.mark.parametrize("credit", ["AP", " EFE", "Ada Lind", "Harbour Post, Ida Quist"])
@pytest.mark.parametrize("between", ["", "\nHarbour Post"], ids=["close", "a name between"])
def test_a_caption_that_comes_back_with_a_credit_is_none_of_the_text(credit: str, between: str) -> None:
    caption = "Ida Quist at the upper lock on Friday."
    above, below = TEXTS["en"][:2]
    text = f"{above}\n\n{caption}{between}\n{caption}{credit}\n\n{below}"
    document = parse_document(text)
    shown = [one.span.of(text) for one in document.sections[0].paragraphs if one.kind == "text"]
    assert shown == [above, below]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("de", "Symbolfoto"),
        ("de", "Archivbild: Ada Lind"),
        ("fr", "Image d’illustration"),
        ("es", "Foto de archivo"),
        ("it", "Immagine di repertorio"),
        ("nl", "Archieffoto"),
        ("sv", "Arkivbild"),
    ],
)
def test_a_picture_of_something_like_it_is_no_heading(language: str, caption: str) -> None:
    first, second = TEXTS[language]
    assert kinds(f"{first}\n\n{caption}\n\n{second}").get(caption) == "meta"


@pytest.mark.parametrize("second", ["Bankers strike again", "Bank of Arn lends to the mill", "Bank, 12"])
def test_headlines_that_begin_alike_are_no_captions(second: str) -> None:
    told = " ".join(TEXTS["en"])
    document = parse_document(f"Bank\n{second}\n\n{told}\n\nMill\n\n{told}")
    furniture = [
        one.span.of(document.text)
        for section in document.sections
        for one in section.paragraphs
        if one.kind == "meta"
    ]
    assert second not in furniture


@pytest.mark.parametrize(
    "line",
    [
        "NORTH ALDER, Norway–(PRESS WIRE)–",
        "ARN (AP) —",
        "Vesk, Norway--(NEWSWIRE)--",
        "ARN, May 3 (Reuters) -",
    ],
)
def test_a_dateline_on_a_line_of_its_own_heads_nothing(line: str) -> None:
    first, second = TEXTS["en"]
    document = parse_document(f"Dockers shut both quays\n\n{line}\n{first}\n\n{second}")
    assert line not in [document.heading_of(section) for section in document.sections]
    assert kinds(document.text).get(line, "meta") == "meta"


def test_words_before_a_bracket_and_a_dash_are_words() -> None:
    first, second = TEXTS["en"]
    line = "The quays (both of them) –"
    assert kinds(f"{first}\n\n{line}\n\n{second}").get(line) != "meta"


@pytest.mark.parametrize("line", ["Port_Crane_Dawn", "Lock_Arn_2024", "harbour.example/pier/12?s=20"])
def test_the_name_of_a_file_is_no_text(line: str) -> None:
    first, second = TEXTS["en"]
    assert kinds(f"{first}\n\n{line}\n\n{second}").get(line) == "meta"


@pytest.mark.parametrize("line", ["_Quays_", "and/or", "quay_side"])
def test_words_with_such_signs_are_words(line: str) -> None:
    first, second = TEXTS["en"]
    assert kinds(f"{first}\n\n{line}\n\n{second}").get(line) != "meta"


@pytest.mark.parametrize(
    "row",
    ["Home | World | Sport | Business", "About us · Contact · Privacy", "• News • Sport • Weather & tides •"],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_row_of_links_is_no_text(row: str, place: int) -> None:
    lines = list(TEXTS["en"][:2])
    lines.insert(place, row)
    document = parse_document("\n\n".join(lines))
    told = kinds(document.text)
    assert told.get(row, "meta") == "meta"
    assert [document.heading_of(section) for section in document.sections] == [None]


@pytest.mark.parametrize(
    "rows", [["Quay | Ship | Load", "Upper | Ada | Grain", "Lower | Ida | Logs"], ["This | that."]]
)
def test_a_table_is_no_row_of_links(rows: list[str]) -> None:
    first, second = TEXTS["en"]
    told = kinds("\n".join((first, "", *rows, "", second)))
    assert not [row for row in rows if told.get(row) == "meta"]

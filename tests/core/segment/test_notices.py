"""Lines that lead elsewhere, sell something or say what they stand in, in the language of the text."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document

TEXTS = {
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
}
NOTICES = {
    "de": (
        "Anzeige",
        "Lesen Sie auch: Die Mühle öffnet",
        "Mehr zum Thema",
        "WERBUNG:",
        "Diese E-Mail ist vertraulich und nur für ihren Empfänger bestimmt.",
        "PRESSEMITTEILUNG Nr. 14 vom 3. Juni 2025",
        "Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben.",
        "(mehr folgt)",
    ),
    "fr": (
        "Publicité",
        "Lire aussi : le moulin rouvre",
        "À lire également",
        "Ce message est confidentiel.",
        "COMMUNIQUÉ DE PRESSE du 4 mai 2026",
        "Vous recevez cette lettre parce que vous êtes abonné.",
    ),
    "es": (
        "Publicidad",
        "Lea también: reabre el molino",
        "Vea también",
        "Este correo es confidencial.",
        "Nota de prensa",
        "Comunicado de prensa",
        "Recibes este correo porque te suscribiste.",
    ),
    "it": ("Pubblicità", "Leggi anche", "LEGGI ANCHE: riapre il mulino", "Comunicato stampa", "(continua)"),
    "nl": ("Advertentie", "Lees ook: de molen gaat open", "Lees verder", "Persbericht"),
    "sv": ("Annons", "Läs också: kvarnen öppnar", "Läs mer", "Pressmeddelande 2026-05-04"),
}
WORDS = {
    "de": "Anzeige gegen den Hafenmeister",
    "fr": "Publicité interdite au port",
    "es": "Publicidad prohibida en el puerto",
    "it": "Pubblicità vietata nel porto",
    "nl": "Advertenties verboden in de haven",
    "sv": "Annonser förbjuds i hamnen",
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

"""A summary leaves out what a page says of itself between the prose, and keeps news that begins alike."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise
from tests.core.prose import PROSE

ASIDES = [
    ("en", "This is a developing story."),
    ("en", "This story has been updated."),
    ("en", "The Associated Press contributed to this report."),
    ("en", "Check back for updates."),
    ("en", "Your comment will appear after it has been approved."),
    ("en", "The video above shows the ramp on the beach."),
    ("en", "Watch the moment the ramp fell in the video above."),
    ("en", "Image caption The ramp lies on the beach."),
    ("de", "Dieser Artikel wird laufend aktualisiert."),
    ("de", "Hier können Sie unseren Newsletter abonnieren."),
    ("de", "Mit Material von dpa."),
    ("de", "Laden Sie jetzt unsere kostenlose App herunter."),
    ("de", "Ihr Kommentar wird nach Prüfung freigeschaltet."),
    ("fr", "Votre commentaire s’affichera après validation par la rédaction."),
    ("fr", "Cet article a été mis à jour à midi."),
    ("fr", "Les champs marqués d’un astérisque sont obligatoires."),
    ("fr", "Vidéo suivante dans 5 secondes."),
    ("fr", "Téléchargez notre application."),
    ("tr", "Bizi Facebook’ta takip edin."),
    ("tr", "Haberin devamı için tıklayın."),
    ("tr", "Yorumunuz onaylandıktan sonra yayınlanacaktır."),
    ("tr", "Uygulamamızı indirin."),
    ("tr", "Bu haber güncellenmektedir."),
    ("tr", "Detaylar haberimizde."),
    ("tr", "İşte ayrıntılar."),
]
NEWS = [
    ("en", "This is a developing country with one harbour, the minister said."),
    ("en", "This story has divided the islanders, the mayor said."),
    ("en", "The Associated Press reported that the mate was saved."),
    ("en", "Your comment will cost votes, the mayor told the chairman."),
    ("en", "The video shows two men on the quay, the police said."),
    ("en", "Watch committees on the coast counted nine wrecks."),
    ("de", "Dieser Artikel der Verfassung wird am Freitag gestrichen."),
    ("de", "Hier können Sie nicht bleiben, rief der Hafenmeister."),
    ("de", "Mit Material aus dem Bruch wird der Kai geflickt."),
    ("fr", "Les champs marqués par le sel ne donnent plus de blé."),
    ("fr", "Cet article a été supprimé de la loi par les députés."),
    ("tr", "Bizi kimse uyarmadı, dedi kaptan."),
    ("tr", "Haberin kaynağı olan denizci gözaltına alındı."),
    ("tr", "Detaylar savcılığın raporunda yer aldı."),
    ("tr", "Bu haber adada sevinçle karşılandı."),
]


def summary_with(language: str, sentence: str, between: str) -> list[str]:
    first, second, third = PROSE[language]
    document = parse_document(f"{first}\n\n{second}{between}{sentence}\n\n{third}", article=True)
    return [one.text for one in summarise(document, document.sections[0], sentences=5).sentences]


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["beside", "below"])
@pytest.mark.parametrize(("language", "aside"), ASIDES, ids=[row[1][:30] for row in ASIDES])
def test_what_a_page_says_of_itself_is_left_out(language: str, aside: str, between: str) -> None:
    assert summary_with(language, aside, between) == list(PROSE[language])


@pytest.mark.parametrize(("language", "news"), NEWS, ids=[row[1][:30] for row in NEWS])
def test_news_that_begins_alike_stays(language: str, news: str) -> None:
    assert news in summary_with(language, news, " ")

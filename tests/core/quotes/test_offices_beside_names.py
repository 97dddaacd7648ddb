"""A name is a name without the office beside it, in every language that writes names with capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

BESIDE = [
    ("nl", "“De brug is lang dicht”, zei fractievoorzitter Olga Brandt.", "Olga Brandt", "fractievoorzitter"),
    ("nl", "“Het water kwam uit het niets”, vertelt boer Kees Brandt.", "Kees Brandt", "boer"),
    ("nl", "“De brug is lang dicht”, zegt havenmeester Kees van Ooi.", "Kees van Ooi", "havenmeester"),
    ("sv", "”Bron är stängd i ett år”, säger finansminister Olga Brandt.", "Olga Brandt", "finansminister"),
    ("sv", "Oppositionsledaren Per Ek kallar planen ”en gåva”.", "Per Ek", "Oppositionsledaren"),
    ("sv", "”Vi gjorde allt vi kunde”, säger fjällräddaren Nils Svan.", "Nils Svan", "fjällräddaren"),
    ("da", "»Broen er lukket i et år«, siger havnechef Olga Brandt.", "Olga Brandt", "havnechef"),
    ("no", "«Broen er stengt i et år», sier havnesjef Olga Brandt.", "Olga Brandt", "havnesjef"),
    ("it", "«Non ci sono alternative», ha detto il ministro dell’Economia Paolo Grassi.", "Paolo Grassi",
     "ministro dell’Economia"),
    ("fr", "« Nous avons tout perdu », raconte le luthier Luc Ferrand.", "Luc Ferrand", "luthier"),
    ("es", "«Lo hemos perdido todo», cuenta el panadero Luis Ferrán.", "Luis Ferrán", "panadero"),
    ("pt", "“Perdemos tudo”, contou o padeiro Rui Matos.", "Rui Matos", "padeiro"),
    ("en", "“We lost all that we had,” said union leader Jonas Berg.", "Jonas Berg", "union leader"),
    ("en", "“We lost all that we had,” said leader Jonas Berg.", "Jonas Berg", "leader"),
    ("en", "“We lost all that we had,” said shepherdess Orla Keane.", "Orla Keane", "shepherdess"),
    ("en", "“We lost all that we had,” said the White House.", "the White House", None),
    ("en", "“We lost all that we had,” said the European Commission.", "the European Commission", None),
    ("fr", "« Il est à moi », justifie Philippe Glorie.", "Philippe Glorie", None),
    ("fr", "« On a souffert », a reconnu l'entraîneur, Karim Bensalah.", "Karim Bensalah", "entraîneur"),
    ("it", "«Abbiamo sofferto», ha detto l'allenatore, Carlo Neri.", "Carlo Neri", "allenatore"),
    ("es", "«No», dijo el presidente del Gobierno Pedro Salas.", "Pedro Salas", "presidente del Gobierno"),
    ("pt", "“Não”, disse o presidente da Câmara Rui Matos.", "Rui Matos", "presidente da Câmara"),
    ("es", "Según el líder de la oposición Marcos Vila es «mala».", "Marcos Vila", "líder de la oposición"),
    ("es", "«No hay otro camino», zanjó el martes la portavoz del Gobierno, Ana Blanco.", "Ana Blanco",
     "portavoz del Gobierno"),
    ("pt", "“Não há outro”, declarou na terça-feira o ministro das Finanças, João Neves.", "João Neves",
     "ministro das Finanças"),
    ("it", "«Non c’è altro», ha detto martedì in conferenza stampa la ministra Eva Neri.", "Eva Neri",
     "ministra"),
    ("de", "„Es gibt keinen anderen Weg“, betonte am Dienstag Finanzminister Jan Weiß.", "Jan Weiß",
     "Finanzminister"),
    ("de", "„Es gibt keinen anderen Weg“, sagte Ministerin Vera Weiß.", "Vera Weiß", "Ministerin"),
    ("de", "„Es gibt keinen anderen Weg“, sagte Bürgermeister Jan Weiß.", "Jan Weiß", "Bürgermeister"),
    ("de", "„Es gibt keinen anderen Weg“, sagte Frau Weiß.", "Weiß", None),
    ("de", "Nach den Worten des Ministers Jan Weiß ist das „kein anderer Weg“.", "Jan Weiß", "Minister"),
    ("de", "Nach Angaben des Präsidenten Jan Weiß ist das „kein anderer Weg“.", "Jan Weiß", "Präsident"),
    ("de", "Den Worten der Ministerin Eva Roth zufolge ist das „kein Weg“.", "Eva Roth", "Ministerin"),
    ("de", "Laut dem Vorsitzenden Jan Weiß ist das „kein anderer Weg“.", "Jan Weiß", "Vorsitzende"),
    ("de", "Laut dem Sprecher Jan Weiß ist das „kein anderer Weg“.", "Jan Weiß", "Sprecher"),
    ("de", "„Nein, auf keinen Fall“, sagte der Sprecher des Ministers, Jan Weiß.", "Jan Weiß",
     "Sprecher des Ministers"),
    ("de", "„Es gibt keinen anderen Weg“, sagte Frau Dr. Vera Weiß.", "Vera Weiß", None),
    ("fr", "« Il n’y a pas d’autre voie », a dit la sénatrice Anne Blanc.", "Anne Blanc", "sénatrice"),
    ("fr", "« Il n’y a pas d’autre voie », a dit Mme Blanc.", "Blanc", None),
    ("es", "«No hay otro camino», dijo la diputada Ana Blanco.", "Ana Blanco", "diputada"),
    ("es", "«No hay otro camino», dijo doña Ana Blanco.", "Ana Blanco", None),
    ("pt", "“Não há outro”, disse a ministra Ana Neves.", "Ana Neves", "ministra"),
    ("pl", "„Nie ma innej drogi” – powiedziała posłanka Anna Wilk.", "Anna Wilk", "posłanka"),
    ("en", "“There is no other way,” said Chairwoman Anna Frost.", "Anna Frost", "Chairwoman"),
    ("en", "“There is no other way,” said Congressman John Frost.", "John Frost", "Congressman"),
    ("en", "“There is no other way,” said Sir John Frost.", "John Frost", None),
    ("de", "Dessen Sprecher Jan Weiß nannte den Plan „eine Katastrophe“.", "Jan Weiß", "Sprecher"),
    ("de", "Das sei „eine Katastrophe“, sagte deren Chefin Eva Weiß.", "Eva Weiß", "Chefin"),
    ("ru", "Президент России Олег Лунин назвал это «большой победой».", "Олег Лунин", "Президент России"),
    ("ru", "«Мы готовы», — сказал министр обороны России Андрей Белов.", "Андрей Белов",
     "министр обороны России"),
    # the name begins as what stands before it does
    ("ru", "Мэр Иваново Иван Сомов сказал: «Мост откроют в мае».", "Иван Сомов", "Мэр Иваново"),
    ("en", "“We lost all that we had,” said Captain Cap Holm.", "Cap Holm", "Captain"),
    ("ru", "Мэр Москвы Иван Петрович Сомов сказал: «Мост откроют в мае».", "Иван Петрович Сомов",
     "Мэр Москвы"),
    ("ru", "Прокурор Олег Белов сказал: «Он виновен во всём».", "Олег Белов", "Прокурор"),
    ("uk", "Водій Олег Білий сказав: «Дим було видно здалеку».", "Олег Білий", "Водій"),
    ("ru", "Глава МИД Сергей Котов заявил: «Мы готовы ко всему».", "Сергей Котов", "Глава МИД"),
    ("ru", "«Решение принято», — сказала Анна Мария Белова.", "Анна Мария Белова", None),
    ("uk", "Голова комітету Ради Анна Білова назвала його «бюджетом виживання».", "Анна Білова",
     "Голова комітету Ради"),
    ("uk", "Мер Києва Іван Сомов сказав: «Міст відкриють у травні».", "Іван Сомов", "Мер Києва"),
    ("pl", "Prezydent Polski Marek Wilk nazwał to „wielkim zwycięstwem”.", "Marek Wilk", "Prezydent Polski"),
    ("pl", "„Nie będzie zmian”, powiedział rzecznik MSZ Jan Nowak.", "Jan Nowak", "rzecznik MSZ"),
    ("pl", "Minister Wojciech Maria Lis powiedział: „Most otworzymy w maju”.", "Wojciech Maria Lis",
     "Minister"),
    ("pl", "Kanclerz Niemiec Olaf Szulc powiedział: „Most otworzymy w maju”.", "Olaf Szulc",
     "Kanclerz Niemiec"),
    ("cs", "„Nebudeme to měnit,“ řekla starostka Brna Eva Bílá.", "Eva Bílá", "starostka Brna"),
    ("cs", "„Nebudeme to měnit,“ řekl předseda Senátu Pavel Karel Dub.", "Pavel Karel Dub",
     "předseda Senátu"),
    ("ro", "Ministrul Apărării Vlad Munteanu a declarat: „Nu cedăm în fața lor”.", "Vlad Munteanu",
     "Ministrul Apărării"),
    ("it", "«Non possiamo aspettare», ha detto il suo avvocato Luca Serra.", "Luca Serra", "avvocato"),
    ("it", "Il suo avvocato, Luca Serra, ha detto: «Non possiamo aspettare».", "Luca Serra", "avvocato"),
    ("it", "Luca Serra, il suo avvocato, ha detto: «Non possiamo aspettare».", "Luca Serra", "avvocato"),
    ("pt", "«Não podemos esperar mais», disse o seu advogado, Rui Serra.", "Rui Serra", "advogado"),
    ("pt", "O seu advogado Rui Serra disse: «Não podemos esperar mais».", "Rui Serra", "advogado"),
    ("ca", "«No podem esperar més», ha dit la seva portaveu, Anna Serra.", "Anna Serra", "portaveu"),
    ("el", "Ο πρωθυπουργός της Ελλάδας Νίκος Λάμπρου δήλωσε: «Είμαστε έτοιμοι».", "Νίκος Λάμπρου",
     "πρωθυπουργός της Ελλάδας"),
    ("no", "Ordfører Eva Rev kaller planen «en katastrofe».", "Eva Rev", "Ordfører"),
    ("fa", "وزیر دارایی لیلا حدادی گفت: «مالیات بالا نمی‌رود».", "لیلا حدادی", "وزیر دارایی"),
    ("ko", '김민수 기획재정부 장관은 "세금은 올리지 않겠다"고 말했다.', "김민수", "기획재정부 장관"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "name", "role"), BESIDE, ids=[f"{row[0]}-{at}" for at, row in enumerate(BESIDE)]
)
def test_the_office_is_no_part_of_the_name(
    language: str, text: str, name: str, role: str | None, quotes_of: Ask
) -> None:
    (quote,) = quotes_of(text, language)
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [(name, role)]


SECOND = {
    "uk": "«Ні», — сказала міністерка Олена Коваль. За словами голови міста Ігоря Мельника, це «гарно».",
    "ru": "«Нет», — сказала министр Елена Коваль. По словам мэра Игоря Мельника, это «хороший день».",
    "pl": "„Nie wzrosną” – powiedziała Anna Zielińska. Zdaniem burmistrza Marka Wilka to „skok na kasę”.",
    "cs": "„Nezvýšíme je,“ řekla Anna Bílá. Podle starosty Marka Vlka je to „krádež za bílého dne“.",
    "ro": "„Nu vor crește”, a spus Ana Albu. Potrivit primarului Marcu Vlad, legea este „un mare jaf”.",
    "nl": "“Nee, dat nooit”, zei Anna de Wit. Volgens leider Mark Wilk is de wet “een greep in de kas”.",
    "sv": "”Aldrig i livet”, sade Anna Vit. Enligt ledaren Mark Varg är lagen ”ett rån på ljusa dagen”.",
    "de": "„Niemals im Leben“, sagte Anna Weiß. Laut Mark Wolf ist das Gesetz „ein Griff in die Kasse“.",
    "fr": "« Jamais », a dit Anne Blanc. Selon le chef Marc Loup, la loi est « un hold-up en plein jour ».",
    "it": "«Mai e poi mai», ha detto Anna Bianchi. Secondo il leader Marco Lupi, la legge è «una rapina».",
}
FIRST = ("Коваль", "Zielińska", "Bílá", "Albu", "Wit", "Vit", "Weiß", "Blanc", "Bianchi")


@pytest.mark.parametrize("language", SECOND)
def test_according_to_somebody_is_never_the_one_before(language: str, quotes_of: Ask) -> None:
    first, *others = quotes_of(SECOND[language], language)
    assert first.speakers[0].name.endswith(FIRST)
    assert not any(speaker.name.endswith(FIRST) for quote in others for speaker in quote.speakers)


def test_a_sentence_before_a_name_with_its_office_after_is_no_office(quotes_of: Ask) -> None:
    text = (
        "The court of Arn costs more than planned, Olga Brandt, the keeper, said. “We waited,” Brandt said."
    )
    (quote,) = quotes_of(text, "en")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Olga Brandt", "keeper")]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ru", "Уволен министр обороны\n\nПётр Сомов приехал. «Порт закрыт», — сказал Сомов.", None),
        ("ru", "Приехал министр обороны Пётр Сомов. «Порт закрыт», — сказал Сомов.", "министр обороны"),
        (
            "fr",
            "Cris contre la présidente du port\n\nAnne Lund est là. « C’est fini », a dit Anne Lund.",
            None,
        ),
        (
            "fr",
            "Hier, la présidente du port Anne Lund vint. « C’est fini », a dit Anne Lund.",
            "présidente du port",
        ),
        ("pl", "Odwołano ministra obrony\n\nAdam Ort przyjechał. „Port otworzą”, powiedział Adam Ort.", None),
    ],
)
def test_an_office_at_the_end_of_a_headline_is_of_nobody_below(
    quotes_of: Ask, language: str, text: str, role: str | None
) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.speakers[0].role == role

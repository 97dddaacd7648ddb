"""Serbian in both of its alphabets, with the words of Croatian and its own."""

from __future__ import annotations

from typing import TypeVar

from briefing.core.languages import hr
from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import respelt, words

_Words = TypeVar("_Words")
_DIGRAPHS = (("dž", "џ"), ("lj", "љ"), ("nj", "њ"))
_LETTERS = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


def _cyrillic(word: str) -> str:
    for pair, letter in _DIGRAPHS:
        word = word.replace(pair, letter)
    return word.translate(_LETTERS)


def _in_both(listed: _Words) -> _Words:
    """Return words in both alphabets."""
    return respelt(listed, _cyrillic)


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    shared = vars(hr.lexicon())
    genders = {"given_endings", "verb_genders"}
    listed = {name: value if name in genders else _in_both(value) for name, value in shared.items()}
    pairs = {
        name: (*((_cyrillic(ending), gender) for ending, gender in shared[name] if ending), *shared[name])
        for name in genders
    }
    return Lexicon(**listed | pairs)


LANGUAGE = Language(
    name="serbian",
    script="cyrillic",
    departments=_in_both(words("vesti politika ekonomija svet kultura sport")),
    notices=("oglas", "reklama", "pročitajte još", "pročitajte i", "прочитајте још", "прочитајте и"),
    releases=("saopštenje", "саопштење"),
    bylines=("piše:?", "autor:?", "пише:?", "аутор:?"),
    credits=("foto", "фото"),
    letters="đćђјљњћџ",
    function_words=_in_both(
        hr.FUNCTION_WORDS
        | words("""
            šta ko gde uvek takođe tokom juče vreme pre posle reči dve kojih ovde nigde neko nešto hteo ceo
            cene cena svet svetu mera mere mesto mesta deo dela deca dece poslednji poslednja sledeći lepo
            neće uslov januara februara marta juna jula avgusta nedelja hiljada evropa
            """)
    ),
    abbreviations=Abbreviations(
        never_end=_in_both(words("dr prof mr ing npr tzv tj gđa g sv ul br čl")),
        may_end=_in_both(words("itd sl god mil mlrd st")),
        ordinals=True,
    ),
    openers=_in_both(hr.LANGUAGE.openers | words("njen takođe")),
    outcomes=_in_both(hr.LANGUAGE.outcomes),
    deaths=_in_both(hr.LANGUAGE.deaths),
    numbers=_in_both(hr.LANGUAGE.numbers),
    stem=6,
    months=_in_both(
        words("""
        januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra januar
        februar mart april maj jun jul avgust septembar oktobar novembar decembar
        """)
    ),
    lexicon=lexicon,
)

"""Ukrainian."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="ukrainian",
    script="cyrillic",
    letters="іїєґ",
    function_words=words("""
        і й та в у на не що з із зі як а до від по за для при без під над перед між через але або якщо щоб
        коли де хто який яка яке які яких це цей ця ці цього тому той він вона воно вони його її їх їм ми ви
        я нас був була було були бути буде є може вже ще також лише більше ніж же б так все всіх після проти
        про
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            вул просп бул пров пл наб д-р проф акад ген полк ім т.зв т.є в.о див напр св сел обл о
            """),
        may_end=words("ін т.д т.п тис млн млрд грн н.е осіб"),
        before_number=words("ст стор с п рис"),
        after_number=words("р рр год хв"),
    ),
    openers=words("""
        він вона воно вони його її їх їхній цей ця це ці той та але і й а або однак тому потім також
        """),
    stem=6,
)

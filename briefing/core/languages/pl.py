"""Polish."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="polish",
    letters="łęśźż",
    function_words=words("""
        i w we z ze na do od o po za przez dla przy pod nad przed między bez u się nie że jest są był była
        było byli być będzie będą jak co kto który która które którzy tego tej ten ta to te tym jego jej ich
        swój oraz ale lub albo jednak ponieważ gdy kiedy gdzie czy tak także też już jeszcze tylko bardziej
        niż ma mają miał może mogą musi został została zostały on ona oni my przeciwko według aby żeby więc
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            dr prof inż mgr hab gen płk kpt mjr por ks bp abp kard św ul al pl np tzn tzw m.in im ok zob red
            min
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
    stem=6,
)

"""Slovak."""

from __future__ import annotations

from briefing.core.languages.base import Language
from briefing.core.languages.word_lists import words

LANGUAGE = Language(
    name="slovak",
    bylines=("od", "autor:?"),
    credits=("foto",),
    captions=("obr",),
    openers=words("""
        on ona ono oni ony jeho jej ich to tento táto toto títo ten tá ale a však lebo preto potom tiež
        """),
    outcomes=words("""
        vyhral vyhrala vyhrali zvíťazil zvíťazila porazil porazila porazili prehral prehrala prehrali
        zvolený zvolená zvolili odsúdil odsúdili odsúdený odsúdená vinným schválil schválila schválili
        podpísal podpísala podpísali zamietol zamietla zamietli odstúpil odstúpila odvolaný znížil znížila
        zvýšil zvýšila vzrástol vzrástla vzrástli klesol klesla klesli zakázal evakuovali prímerie
        """),
    deaths=words("""
        zomrel zomrela zomreli zomrelo zahynul zahynula zahynuli zahynulo mŕtvych mŕtvi obetí obete zabil
        zabila zabili
        """),
    numbers=words("""
        dva dve dvaja dvoch tri traja troch štyri štyria štyroch päť piati šesť sedem osem deväť desať
        desiatky dvanásť dvadsať tridsať sto stovky tisíc tisíce tisícov milión milióna milióny miliónov
        miliarda miliardy miliárd
        """),
)

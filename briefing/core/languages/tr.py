"""Turkish."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="turkish",
    letters="ğıİ",
    function_words=words("""
        ve ile de da ki bu şu o bir için gibi kadar daha en çok az ama fakat ancak veya ya hem ne mi mı
        değil var yok olan olarak olduğu oldu olduğunu eden etti her hiç bazı tüm bütün diye sonra önce göre
        karşı üzere ben sen biz siz onlar onun bunun kendi nasıl neden hangi kim yine bile artık henüz böyle
        şöyle ise dedi
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof doç yrd av sn bkz müh alb gen uzm op öğr mah cad sok hz örn"),
        may_end=words("vb vs ltd şti a.ş tic org m.ö m.s"),
        before_number=words("no s md"),
        ordinals=True,
    ),
    openers=words("o bu şu onlar bunlar onun bunun bunu ama ancak fakat ve ayrıca böylece sonra yine"),
    stem=5,
)

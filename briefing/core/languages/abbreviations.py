"""Abbreviations by language, sorted by what the full stop behind them can mean.

Data only, written for this project. Invariant: entries stand without their last full stop, and in lower
case unless only the capitalised word is an abbreviation (`Ill.`).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Abbreviations(NamedTuple):
    """What a full stop behind a word means in one language."""

    never_end: frozenset[str]
    """Titles and connectives: something always follows in the same sentence."""
    may_end: frozenset[str]
    """End a sentence only before a word that likes to begin one (the function words of the language)."""
    before_number: frozenset[str]
    """Abbreviations only where a number follows; ordinary words otherwise (`no.`, `art.`)."""
    after_number: frozenset[str]
    """Behind a number they may end a sentence before any capital (Russian `2024 г.`)."""
    ordinals: bool
    """Whether `3.` stands for "third"."""


_NEVER_END = {
    "en": """mr mrs ms dr prof rev hon gen lt col sgt maj capt cpl pvt adm cmdr brig gov sen sens rep
        reps pres supt insp det messrs mme mlle mt ft e.g i.e eg ie cf vs v viz approx asst assoc atty
        ald hwy dept lt.gen maj.gen""",
    "de": """dr prof hr fr bzw ca vgl abs z.b d.h u.a i.d.r s.o sog allg geb gest ggf evtl bspw inkl
        exkl mio mrd ing dipl hl st abb bd tel dipl.-ing z.t v.a zzt gen hptm ltn o.g""",
    "fr": "m mm mme mmes mlle mlles dr pr me mgr st ste av bd env ex cf gal cdt col lt p.ex c.-à-d",
    "es": """sr sra sres sras srta dr dra prof profa lic ing gral gen cnel tte cap sgto excmo excma d dª
        dña ud uds vd vds avda av ee fco sta sto p.ej ej aprox mons""",
    "it": """sig sigg dott prof avv ing on sen gen col cap ten mons arch geom rag ved es p.es cfr sig.ra
        dott.ssa prof.ssa s.e card don""",
    "pt": """sr sra srs dr dra prof profa eng arq gen cel cap ten sgt min dep sen exmo exma av d p.ex ex
        aprox pe""",
    "nl": """dhr mevr mw dr drs ir ing prof mr ds mgr gen kol lt ca bijv bv o.a m.n d.w.z i.p.v t.a.v
        resp z.g zgn""",
    "sv": "dr prof bl.a t.ex s.k d.v.s dvs ca hr fr st f.d gen",
    "no": "dr prof bl.a f.eks hr ca adm dir dvs evt inkl ang st kst",
    "da": "dr prof bl.a f.eks hr fr ca dvs evt inkl ang skt adm dir s.k cand",
    "cs": """dr ing mgr bc judr mudr phdr rndr prof doc plk gen kpt mjr por ppor např tzv tj resp ul sv
        náb nám st ml zvl mj""",
    "pl": """dr prof inż mgr hab gen płk kpt mjr por ks bp abp kard św ul al pl np tzn tzw m.in im ok zob
        red min""",
    "tr": "dr prof doç yrd av sn bkz müh alb gen uzm op öğr mah cad sok hz örn",
    "ru": "ул просп пл наб д-р проф акад ген полк им т.е т.к т.н и.о см ср напр св пос дер обл о-в",
    "uk": "вул просп бул пров пл наб д-р проф акад ген полк ім т.зв т.є в.о див напр св сел обл о",
    "el": "κ κκ δρ π.χ βλ δηλ λ.χ αγ στρ καθ λεωφ αρ",
    "fi": "esim ns mm tri prof",
    "ro": "dl dna dr prof ing gen nr str ex",
    "hu": "dr pl kb ún ifj id prof",
}
_MAY_END = {
    "en": """inc ltd co corp bros plc llc jr sr etc al est st ave blvd rd ph.d m.d b.a m.a a.m p.m jan
        feb mar apr jun jul aug sep sept oct nov dec assn Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill
        Ind Kan Ky Mass Mich Minn Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Univ""",
    "de": """usw etc str jr sen jan feb febr mär apr jun jul aug sep sept okt nov dez jh jhd co v.chr n.chr
        uff ff""",
    "fr": "etc jr janv févr avr juil sept oct nov déc cie av.j.-c",
    "es": "etc uu ee.uu s.a jr cía s.l a.c d.c a.m p.m",
    "it": "ecc etc s.p.a s.r.l jr a.c d.c",
    "pt": "etc jr ltda cia s.a a.c d.c",
    "nl": "enz etc jr sr n.v b.v co e.d jl",
    "sv": "osv etc m.m m.fl kr jr f.kr e.kr o.s.v",
    "no": "osv etc m.m m.fl mfl mv kr pst mill mrd jr f.kr e.kr jan feb aug sept okt nov des",
    "da": "osv etc m.m m.fl mv kr pct mio mia jr f.kr e.kr jan feb aug sept okt nov dec",
    "cs": "atd apod aj a.s s.r.o mil mld tis hod n.l př.n.l",
    "pl": "itd itp tys mld p.n.e n.e sp z.o.o",
    "tr": "vb vs ltd şti a.ş tic org m.ö m.s",
    "ru": "др т.д т.п пр тыс млн млрд руб н.э чел",
    "uk": "ін т.д т.п тис млн млрд грн н.е осіб",
    "el": "κ.λπ κλπ κ.ά κ.α α.ε μ.χ π.μ μ.μ χιλ εκατ",
    "fi": "jne yms klo",
    "ro": "etc ș.a",
    "hu": "stb",
}
_BEFORE_NUMBER = {
    "en": "no nos fig figs vol pp p art sec ch para",
    "de": "nr art s kap ziff rn",
    "fr": "no nos n art p pp vol chap",
    "es": "núm no art pág págs p vol",
    "it": "n art pag pagg vol",
    "pt": "núm n art pág págs vol",
    "nl": "nr art blz p",
    "sv": "nr kl s sid",
    "no": "nr kl s art",
    "da": "nr kl s art",
    "cs": "č čl str s odst",
    "pl": "nr art str godz poz ust",
    "tr": "no s md",
    "ru": "ст стр с п рис",
    "uk": "ст стор с п рис",
    "el": "άρθ σελ",
}
_AFTER_NUMBER = {"ru": "г гг ч мин", "uk": "р рр год хв", "pl": "r w zł", "cs": "r"}
_ORDINALS = frozenset({"de", "no", "da", "cs", "pl", "tr", "fi", "hu"})


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of `language`; those of English for a language without a table."""
    code = language if language in _NEVER_END else "en"

    def entries(table: dict[str, str]) -> frozenset[str]:
        return frozenset(table.get(code, "").split())

    return Abbreviations(
        entries(_NEVER_END),
        entries(_MAY_END),
        entries(_BEFORE_NUMBER),
        entries(_AFTER_NUMBER),
        ordinals=code in _ORDINALS,
    )

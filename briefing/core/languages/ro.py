"""Romanian: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from typing import TypeVar

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import respelt, titles, words

_Words = TypeVar("_Words")
_CEDILLA = str.maketrans("șț", "şţ")
_PLAIN = str.maketrans("ăâîșț", "aaist")
_SHORT = 2
"""Letters of words that others are without their marks, as să and sa are, but for …"""
_TELLING = words("și în că")


def _with_cedilla(word: str) -> str:
    return word.translate(_CEDILLA)


def _without_marks(word: str) -> str:
    """Return a word as it is typed in haste: presedintele."""
    return word if len(word) <= _SHORT and word not in _TELLING else word.translate(_PLAIN)


def _as_typed(listed: _Words) -> _Words:
    """Return words in each of the ways in which the press spells them."""
    return respelt(respelt(listed, _with_cedilla), _without_marks)


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(**{name: _as_typed(value) for name, value in vars(_press()).items()})


def _press() -> Lexicon:
    return Lexicon(
        speech=words("""
            spus spune spun declarat declară adăugat adaugă precizat precizează afirmat afirmă subliniat
            subliniază explicat explică anunțat anunță menționat menționează scris scrie scriu răspuns
            răspunde întrebat întreabă recunoscut recunoaște avertizat avertizează amintit amintește
            susținut susține transmis transmite povestit povestește promis asigurat confirmat comentat
            concluzionat completat completează consideră crede conchis punctat arătat arată strigat
            reamintit informat relatat mărturisit spunea spuneau declara declarau explica explicau afirma
            scria răspundea recunosc atras atrage atrăgea mărturisește mărturisea relatează relata
            comentează punctează conchide concluzionează continuat continuă reacționat reacționează insistat
            insistă evidențiat evidențiază semnalat semnalează reiterat reiterează replicat replică criticat
            exclamat exclamă indicat indică apreciat apreciază opinat opinează dezvăluit dezvăluie asigură
            confirmă promite estimat estimează estima susțin susținea zis zice ziceau detaliat detaliază
            argumentat argumentează notat notează tunat povestea clarificat clarifică sesizat publicat
            informează considera crezut remarcat remarcă constatat constată lansat glumit ironizat oftat
            """),
        attitude=words("""
            numit numește acuzat acuză condamnat condamnă criticat critică cerut cere respins lăudat
            negat
            """),
        quoting=words("citează citat citat-o citat-l citase"),
        nouns=words("""
            declarație declarația comunicat comunicatul interviu interviul scrisoare mesaj mesajul
            discurs cuvintele postare
            """),
        sources=(("potrivit",), ("conform",), ("după", "spusele")),
        opinions=words("pentru"),
        pronouns={"el": "m", "ea": "f", "ei": "p", "ele": "p", "eu": "", "noi": "p"},
        persons=words("eu mie mine meu mea noi nouă nostru noastră voi vă sunt suntem"),
        possessives=words("lui lor său sa săi sale"),
        authorship=words("de"),
        determiners=words("""
            un o unui unei acest această acesta aceasta acel acea acești aceste doi două trei câțiva
            toți fiecare alt alți
            """),
        articles=words("un o"),
        auxiliaries=words("""
            a au am ai e este era erau fost va vor nu mai și s-a apoi ieri azi astăzi atunci ulterior
            anterior totuși luni marți miercuri joi vineri sâmbătă duminică dimineață seară totodată
            astfel însă doar chiar ne le i-a ne-a mi-a presei jurnaliștilor
            """),
        prepositions=words("""
            de la în din cu pe pentru prin despre după până fără între sub lângă către contra împotriva
            """),
        links=words("de la în din al ai ale pentru"),
        genitives=words("al ai ale de din"),
        conjunctions=words("că când dacă pentru deoarece fiindcă cum unde deși să"),
        coordinators=words("și sau dar ori"),
        relatives=words("care cine"),
        titles=titles(
            masculine="domnul dl dl. regele prințul",
            feminine="doamna dna dna. regina",
            either="""
                președintele președinta premierul ministrul ministra primarul primărița senatorul deputatul
                generalul profesorul profesoara doctorul dr dr. directorul directoarea guvernatorul
                cancelarul prof prof.
                """,
        ),
        courtesies=words("domnul dl dl. doamna dna dna. dr dr."),
        roles=words("""
            antrenoarea secundul fundașul mijlocașul viceprimarul subprefectul viceguvernatorul rectorul
            decanul agricultorul patronul localnicul sindicalista președintele președinta președinte
            premierul premier ministrul ministra ministru primarul primărița primar senatorul senatoarea
            deputatul deputata generalul profesorul profesoara directorul directoarea director guvernatorul
            cancelarul șeful șefa liderul lidera lider purtătorul purtătoarea expertul experta experții
            analistul economistul avocatul avocata judecătorul procurorul poliția guvernul partidul
            ministerul martorul locuitorul candidatul antrenorul jucătorul bărbatul femeia opoziția
            ambasadorul pescarul învățătoarea medicul scriitorul scriitoarea regizorul proprietarul
            proprietara căpitanul secretarul reprezentantul reprezentanta compania ziarul cercetătorul
            cercetătoarea comandantul sindicalistul fondatorul coordonatorul coordonatoarea deputați
            europarlamentarul europarlamentara prefectul prefecta vicepremierul vicepreședintele consilierul
            consiliera inspectorul inspectoarea comisarul colonelul fermierul tehnicianul selecționerul
            selecționera fotbalistul portarul atacantul arbitrul actorul actrița cântărețul cântăreața
            jurnalistul jurnalista studentul studenta elevul vecinul vecina șoferul arhitectul inginerul
            preotul episcopul patriarhul administratorul managerul sociologul politologul istoricul
            doctorița pompierul polițistul magistratul procuroarea judecătoarea executivul primăria
            parchetul
            """),
        bodies=words("""
            universitatea partidul ministerul guvernul parlamentul tribunalul poliția banca uniunea
            biserica românia europa rusia ucraina bucurești
            agerpres mediafax news.ro reuters digi24 hotnews
            """),
        naming=words("așa-numitul așa-numita numit intitulat cuvântul termenul expresia sintagma"),
        works=words("""
            filmul cartea romanul cântecul albumul serialul articolul programul expoziția proiectul
            conferința
            """),
        times=words("zi seară dimineață noapte săptămână lună an oră"),
        recent=words("trecut viitor trecută"),
        feminine_roles=words("femeia președinta directoarea ministra profesoara primărița șefa lidera"),
        masculine_roles=words("""
            bărbatul președintele directorul ministrul profesorul primarul șeful liderul
            """),
        particles=words("de von van der di al"),
        place_endings=("lor", "ului"),
        manner_endings=("at", "ată"),
        given_endings=(*((end, "f") for end in ("a", "ă")), *((end, "") for end in "eio"), ("", "m")),
        feminine_given=words("""
            ioana andreea mihaela alina gabriela raluca simona anca oana roxana violeta viorica doina ileana
            rodica lavinia corina camelia ligia sorina ramona loredana georgiana adriana mirela luminița
            """),
        masculine_given=words("""
            mircea luca toma horia mihnea costea nicolae andrei matei vasile george gheorghe mihai ion ioan
            alexandru adrian marius florin cătălin bogdan gabriel ștefan constantin cristian dan radu vlad
            dumitru viorel sorin ovidiu emil liviu traian valentin marian marin petru petre ilie nicușor călin
            eugen silviu cosmin dragoș răzvan tudor iulian lucian cornel octavian remus claudiu ciprian mugur
            """),
        case_endings=("ei",),
        direct_names=words("andrei matei alexei serghei timotei tadei sergei"),
        dialogue="—",
        pointing=(("așa",), ("despre", "asta")),
        plural_verbs=("au",),
        inserts="—",
        inverts=True,
        drops_subjects=True,
        attribute_endings=("lor", "ului", "iei"),
        definite_endings=("ul", "le", "a"),
        strict_names=True,
        bare_genitives=True,
        on=words("pe rețeaua platforma"),
        abbreviations=words("dl dna dr prof ing gen nr str etc"),
    )


LANGUAGE = Language(
    name="romanian",
    departments=words("știri politică economie lume cultură sport"),
    leads=frozenset({"pe scurt"}),
    notices=(
        "publicitate",
        "citește și",
        "citiți și",
    ),
    releases=("comunicat de presă",),
    bylines=("autor:?",),
    credits=("foto",),
    letters="țţ",
    function_words=_as_typed(
        words("""
        și în de la cu pe că a al ale un o este sunt era fost din pentru nu se care mai sau dar după
        până fără prin către lui lor său sa acest această ce când unde cum va vor au am fi între dacă însă
        """)
    ),
    abbreviations=Abbreviations(
        never_end=words("dl dna dr prof ing gen nr str ex"),
        may_end=words("etc ș.a"),
    ),
    openers=_as_typed(
        words("""
        el ea ei ele acesta aceasta aceștia acestea acest această lui lor dar și însă sau deci astfel apoi
        totuși
        """)
    ),
    outcomes=_as_typed(
        words("""
        câștigat câștigă învins învinge pierdut ales aleasă votat condamnat condamnată condamnați achitat
        vinovat amendat semnat aprobat aprobă adoptat respins demisionat demis crescut scăzut redus
        majorat interzis evacuați armistițiu
        """)
    ),
    deaths=_as_typed(
        words("mort moartă morți moarte morții murit ucis ucisă uciși decedat decedată decese victime")
    ),
    numbers=_as_typed(
        words("""
        doi două trei patru cinci șase șapte opt nouă zece zeci unsprezece doisprezece douăzeci treizeci
        sută sute mie mii milion milioane miliard miliarde
        """)
    ),
    stem=7,
    months=words("""
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie
        decembrie
        """),
    lexicon=lexicon,
)

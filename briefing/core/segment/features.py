"""Named evidence that a block is a heading: the block, its neighbours, and the document around it.

One invariant: each piece of evidence is a name that is either there or not, so a score is a sum of weights
and can be explained by listing them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from briefing.core.languages import language_of
from briefing.core.segment.boilerplate import starts_with_time
from briefing.core.segment.context import Setting, first_word, opening_label
from briefing.core.segment.dateline import is_place
from briefing.core.segment.layout import Block, Layout
from briefing.core.segment.shape import WIDEST_HEADING, Shape, has_label
from briefing.core.text.patterns import lazy, plain

_WIDTHS: Final = (8, 16, 28, 45, 65, 85, 110, 140)
_WIDTH_NAMES: Final = ("w8", "w16", "w28", "w45", "w65", "w85", "w110", "w140", "w170")
_OVERLAPS: Final = (0.001, 0.26, 0.51, 0.76)
_OVERLAP_NAMES: Final = ("0", "quarter", "half", "most", "all")
_WIDEST_SENTENCE: Final = 80
"""Columns; a wider line with a full stop is a heading only in capitals or numbered (but 1 in 1,340)."""
_LEDE: Final = 400
"""Code points of a paragraph that are looked at for the words of the heading."""
_STEM: Final = 5
"""Letters of a word that are compared; enough to see `minister` in `ministers`."""

LONGEST_KICKER: Final = 4
"""Words of the name of a department."""

_OFTEN: Final = 3
"""Lines of one form that are no chance."""
_RATIOS: Final = (0.4, 0.6, 0.8, 1.0)
_DIGIT: Final = re.compile(r"\d")
_SPACED: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_word_or_pair: Final = lazy(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u4e00-\u9fff]{2}")
"""Where words are not parted, two characters tell as much as one."""


@cache
def _departments(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the names of departments in `language` and in English, and those of scripts without capitals."""
    names = language_of("en").departments | language_of(language).departments
    return names, tuple(name for name in names if name == name.upper())


def _names_department(text: str, language: str) -> bool:
    names, unspaced = _departments(language)
    folded = text.casefold()
    return not names.isdisjoint(_SPACED.findall(folded)) or any(name in folded for name in unspaced)


def lede_of(text: str) -> str:
    """Return the beginning of `text`, where its stems are, with case folded."""
    return text[:_LEDE].casefold()


def stems(text: str) -> frozenset[str]:
    """Return how the longer words of `text` begin, or pairs of characters where words are not spaced."""
    return _stems(lede_of(text))


@lru_cache(maxsize=128)
def _stems(lede: str) -> frozenset[str]:
    """Return the stems of the beginning of a block, which the evidence for its neighbours asks for, too."""
    words = _WORD if plain(lede) else _word_or_pair()
    return frozenset([word[:_STEM] for word in words.findall(lede)])


def _overlap(words: frozenset[str], other: str) -> str:
    if len(words) < 2:
        return "few"
    return _OVERLAP_NAMES[bisect_right(_OVERLAPS, len(words & stems(other)) / len(words))]


def _width_name(width: int) -> str:
    return _WIDTH_NAMES[bisect_right(_WIDTHS, width)]


def coarse(shape: Shape | None) -> str:
    """Return one word for what a neighbouring block looks like."""
    if shape is None:
        return "edge"
    if shape.kind != "words":
        return shape.kind
    if shape.bullet:
        return "item"
    if shape.prose:
        return "prose"
    if shape.open:
        return "numbered" if shape.number is not None else "open" if shape.width <= 65 else "openwide"
    return "closed"


_CODE: Final = re.compile(r"://|[{}]|;$|^(?://|\$ |#!|</)")
"""Addresses, and lines of programs and shells as letters for those who write them quote them."""
_NEVER: Final = frozenset({"rule", "furniture", "caption", "byline", "table"})


def is_candidate(shape: Shape) -> bool:
    """Tell whether a block could be a heading at all."""
    if shape.width > WIDEST_HEADING or shape.kind in _NEVER or _CODE.search(shape.body):
        return False
    sentence = shape.ending == "stop" and shape.width > _WIDEST_SENTENCE
    return not sentence or shape.case == "capitals" or shape.number is not None


def own_evidence(shape: Shape, block: Block, setting: Setting) -> list[str]:
    """Name what speaks for or against a heading in the block itself."""
    body = shape.body
    width = _width_name(shape.width)
    names = [
        width,
        f"kind {shape.kind}",
        f"ends {shape.ending}",
        f"case {shape.case}" if setting.cased else "no case",
        f"ends {shape.ending} {shape.case}",
        f"{width} {shape.ending}",
    ]
    if shape.kind == "time" and setting.times >= _OFTEN:
        names.append("times")
    if shape.width > 0.6 * setting.typical:
        names.append("wide for here")
    if shape.words <= 2:
        names.append(f"words {shape.words}")
    return names + _marks(shape, block, setting, body)


def _marks(shape: Shape, block: Block, setting: Setting, body: str) -> list[str]:
    tests = {
        "sentences": shape.sentences,
        "bullet": shape.bullet,
        "opens quote": body[:1] in "\"“„«‘'「『",
        "kicker": shape.words <= LONGEST_KICKER and _names_department(body, setting.language),
        "note last": body[-1:] in ")）]",
        "label": has_label(body),
        "times first": setting.stamps >= _OFTEN and shape.open and starts_with_time(body),
        "digits": len(_DIGIT.findall(body)) > 0.3 * len(body),
        "commas": body.count(",") + body.count("，") + body.count("、") >= 2,
        "comma": body.count(",") + body.count("，") == 1,
        "emphasised": block.text[:2] in ("**", "__") or block.text[:3] == "***",
        "sign": setting.signed and block.text[:1] == "#",
        "no sign": setting.signed and block.text[:1] != "#",
    }
    return [name for name, present in tests.items() if present]


def neighbour_evidence(at: int, layout: Layout, setting: Setting) -> list[str]:
    """Name what the blocks around block `at` say about it."""
    shape, block = setting.shapes[at], layout.blocks[at]
    before, after = setting.before[at], setting.after[at]
    above, below = setting.preceding(at), setting.following(at)
    beyond = None if after is None else setting.following(after)
    looks, over, under = coarse(shape), coarse(above), coarse(below)
    names = [
        f"after {over}",
        f"before {under}",
        f"{over} > {looks} > {under}",
        f"before {under} {coarse(beyond)}",
        f"{looks} ends {shape.ending} > {under}",
        f"gap {gap_name(block, setting.spaced)}",
        f"gap {gap_name(block, setting.spaced)} {looks}",
        f"above ends {above.ending if above else 'edge'}",
    ]
    if below is not None:
        ratio = below.width / max(1, shape.width)
        names.append("below wider" if ratio > 2 else "below alike" if ratio > 0.6 else "below narrower")
        names.append(f"below ends {below.ending}")
        words = stems(shape.body)
        names.append(f"taken up {_overlap(words, _following_text(at, after, layout))}")
        if before is not None:
            names.append(f"said before {_overlap(words, layout.blocks[before].text)}")
        if shape.case == "capitals" and below.case != "capitals":
            names.append("louder than below")
    if _is_underlined(at, layout, setting):
        names.append("underlined")
    return names


def _is_underlined(at: int, layout: Layout, setting: Setting) -> bool:
    ruled = at + 1 < len(setting.shapes) and setting.shapes[at + 1].kind == "rule"
    return ruled and not layout.blocks[at + 1].gap_before


def _following_text(at: int, after: int | None, layout: Layout) -> str:
    """Return the words below block `at`, those of a caption or credit in between included."""
    texts = [layout.blocks[at + 1].text] if at + 1 < len(layout.blocks) else []
    if after is not None and after != at + 1:
        texts.append(layout.blocks[after].text)
    return " ".join(texts)


def gap_name(block: Block, spaced: str) -> str:
    """Return where blank lines stand around `block`, in a document that uses them as `spaced` says."""
    if spaced == "none":
        return "none"
    around = ("before" if block.gap_before else "") + ("after" if block.gap_after else "")
    return f"{spaced} {around or 'neither'}"


def run_evidence(at: int, setting: Setting, runs: Sequence[tuple[int, int]]) -> list[str]:
    """Name what the run of short lines that block `at` stands in says about it."""
    shape = setting.shapes[at]
    place, length = runs[at]
    names = []
    if shape.open:
        size = "1" if length == 1 else "2" if length == 2 else "3" if length == 3 else "4"
        where = (
            "only" if length == 1 else "first" if place == 0 else "last" if place == length - 1 else "within"
        )
        names.append(f"run {size} {where}")
    if shape.number is not None:
        names += _number_evidence(at, shape.number, setting)
    alike = setting.openings[first_word(shape.body)] if shape.open else 0
    if alike >= _OFTEN:
        names.append("opens like others")
    below = setting.following(at)
    return names if below is None else names + _list_evidence(shape, setting.preceding(at), below)


def _list_evidence(shape: Shape, above: Shape | None, below: Shape) -> list[str]:
    """Tell whether a list begins right below a block, or how much narrower it is than the lines around it."""
    names = ["above the first"] if below.number == 1 and shape.number is None else []
    if above is not None and shape.open and above.open and below.open:
        ratio = shape.width / max(1, min(above.width, below.width))
        names.append(f"among short {bisect_right(_RATIOS, ratio)}")
    return names


def _recurring_evidence(at: int, layout: Layout, setting: Setting) -> list[str]:
    """Tell whether block `at` stands beside a line that comes back through the document, or is one."""
    after = setting.after[at]
    if layout.blocks[at].text in setting.repeated:
        ends = after is not None and setting.shapes[after].open
        return ["refrain"] if ends and layout.blocks[after or 0].text not in setting.repeated else []
    names = []
    if at and layout.blocks[at - 1].text in setting.repeated:
        names.append("below a refrain")
    if setting.labels and after is not None and opening_label(layout.blocks[after].text) in setting.labels:
        names.append("above a form")
    return names


def _number_evidence(at: int, number: int, setting: Setting) -> list[str]:
    place = bisect_right(setting.numbers, at) - 1
    near = [
        other
        for other in setting.numbers[max(0, place - 2) : place + 3]
        if other != at and abs((setting.shapes[other].number or 0) - number) == 1
    ]
    if not near:
        return []
    adjacent = any(abs(setting.rank[other] - setting.rank[at]) == 1 for other in near)
    return ["numbered", "numbered list" if adjacent else "numbered apart"]


def _in_run(shape: Shape) -> bool:
    return (shape.open or shape.kind in ("table", "date")) and not shape.bullet


def short_runs(setting: Setting) -> list[tuple[int, int]]:
    """Return, for each block, its place in its run of short open lines and the length of that run."""
    runs = [(0, 0)] * len(setting.shapes)
    run: list[int] = []
    for at in (*setting.content, -1):
        if at >= 0 and _in_run(setting.shapes[at]):
            run.append(at)
            continue
        for place, member in enumerate(run):
            runs[member] = (place, len(run))
        run = []
    return runs


def _dateline_evidence(at: int, story: int | None, setting: Setting) -> list[str]:
    """Tell what datelines say: one makes a text a story, each of several has its headline above."""
    if story is not None:
        return ["inside a story"] if at > story else []
    return ["above a dateline"] if setting.datelines and setting.after[at] in setting.datelines else []


def _heads_nothing(at: int, setting: Setting) -> bool:
    """Tell whether block `at` only ends the text, breaks into a sentence, or says where a story was written.

    The end stands below a paragraph, the place on top of one, and a sentence goes on below furniture, as it
    does from page to page.
    """
    if at == setting.content[0] and is_place(setting.shapes[at].body):
        below = setting.following(at)
        return below is not None and below.prose
    if at == len(setting.shapes) - 1:
        above = setting.preceding(at)
        return above is not None and above.prose
    if setting.shapes[at + 1].kind != "furniture":
        return False
    below = setting.following(at)
    return below is not None and below.kind == "words" and below.body[:1].islower()


def _is_amount(shape: Shape) -> bool:
    """Tell whether a line is a figure with its unit and no more, as a report sets it large: `3.8 million`."""
    return shape.words <= 1 and _amount().fullmatch(shape.body) is not None


_amount: Final = lazy(r"[~≈+<>]?[$€£]?\d[\d.,]*(?:\s?%|\s[a-zà-ÿ]{3,12})")


def _strays(setting: Setting) -> frozenset[int]:
    """Return the indices of figures alone on a line that count with no other: `0`, of comments."""
    figures = {
        at: int(shape.body) for at, shape in enumerate(setting.shapes) if _FIGURE.fullmatch(shape.body)
    }
    counted = frozenset(figures.values())
    return frozenset(at for at, figure in figures.items() if counted.isdisjoint((figure - 1, figure + 1)))


_FIGURE: Final = re.compile(r"[0-9]{1,3}")


def evidence(layout: Layout, setting: Setting) -> list[list[str] | None]:
    """Return the evidence for each block; None for those that cannot be headings."""
    runs = short_runs(setting)
    story = setting.story
    none = setting.captions | setting.entries | _strays(setting)
    found: list[list[str] | None] = []
    for at, (shape, block) in enumerate(zip(setting.shapes, layout.blocks, strict=True)):
        if at in none or not is_candidate(shape) or _heads_nothing(at, setting) or _is_amount(shape):
            found.append(None)
            continue
        found.append(
            own_evidence(shape, block, setting)
            + neighbour_evidence(at, layout, setting)
            + run_evidence(at, setting, runs)
            + _recurring_evidence(at, layout, setting)
            + _dateline_evidence(at, story, setting)
        )
    return found

"""What is the same for every line of a document: how it is laid out, what its prose looks like.

One invariant: a setting is read once and from shapes alone, in time linear in the number of blocks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.segment.boilerplate import is_address, starts_with_time
from briefing.core.segment.dateline import has_dateline
from briefing.core.segment.layout import Block, Layout
from briefing.core.segment.recurring import recurring
from briefing.core.segment.shape import Shape, read_shape
from briefing.core.text.patterns import lazy

_LONGEST_CAPTION: Final = 3
"""Words of a line such as `Links`."""


class Setting(NamedTuple):
    """What is the same for every block of a document."""

    shapes: tuple[Shape, ...]
    content: tuple[int, ...]
    """Indices of the blocks that are not furniture, captions or rules."""
    rank: tuple[int, ...]
    """Where each block stands, or would stand, in `content`."""
    before: tuple[int | None, ...]
    """Index of the nearest content block before each block."""
    after: tuple[int | None, ...]
    """Index of the nearest content block after each block."""
    spaced: str
    """How blank lines are used: `none`, `all` (between any two blocks), `some` (before a few only)."""
    cased: bool
    """Whether the script knows capitals."""
    typical: float
    """Median width of the prose."""
    repeated: frozenset[str]
    """Texts that stand three times or more."""
    labels: frozenset[str]
    """Labels with a colon that open three lines or more, each time another line."""
    entries: frozenset[int]
    """Indices of the lines of a form: their labels follow each other more than once."""
    datelines: tuple[int, ...]
    """Indices of the paragraphs that open with a dateline."""
    times: int
    """Blocks that are a time of day and nothing else."""
    stamps: int
    """Short open lines that begin with a time of day, as the entries of a live blog do."""
    numbers: tuple[int, ...]
    """Indices of numbered blocks."""
    captions: frozenset[int]
    """Indices of the lines right above a list of numbered links, an address or a telephone number."""
    signed: bool
    """Whether Markdown heading signs are used."""
    language: str
    """Primary BCP 47 tag."""
    openings: Counter[str]
    """How many short open lines begin with each word."""

    @property
    def story(self) -> int | None:
        """Index of the paragraph with the only dateline, if it is the first: what follows is its story."""
        if len(self.datelines) != 1:
            return None
        first = next(at for at in self.content if self.shapes[at].prose)
        return first if self.datelines[0] == first else None

    def preceding(self, at: int) -> Shape | None:
        """Return the shape of the content block before block `at`."""
        other = self.before[at]
        return None if other is None else self.shapes[other]

    def following(self, at: int) -> Shape | None:
        """Return the shape of the content block after block `at`."""
        other = self.after[at]
        return None if other is None else self.shapes[other]


def read_setting(layout: Layout, language: str = "en") -> Setting:
    """Describe a document in `language`, a primary BCP 47 tag, as a whole."""
    shapes = tuple(read_shape(block, language) for block in layout.blocks)
    texts = Counter([block.text for block in layout.blocks])
    repeated = frozenset(text for text, count in texts.items() if count >= _OFTEN)
    passing = recurring(layout.blocks, shapes, repeated, language)
    shapes = tuple(
        shape._replace(kind="furniture", open=False) if at in passing else shape
        for at, shape in enumerate(shapes)
    )
    content = tuple(at for at, shape in enumerate(shapes) if not _is_passing(shape))
    rank, before, after = _places(content, len(shapes))
    opens = [shape for shape in shapes if shape.open]
    return Setting(
        shapes,
        content,
        rank,
        before,
        after,
        _spacing(layout.blocks),
        sum(shape.case == "uncased" for shape in shapes) < 0.5 * len(shapes),
        median([shape.width for shape in shapes if shape.prose] or [120]),
        repeated,
        _labels(texts),
        _entries(layout.blocks),
        tuple(at for at in content if shapes[at].prose and has_dateline(layout.blocks[at].text)),
        sum(shape.kind == "time" for shape in shapes),
        sum(starts_with_time(shape.body) for shape in opens),
        tuple(at for at, shape in enumerate(shapes) if shape.number is not None),
        frozenset(_captions(layout.blocks, shapes)),
        sum(block.text.startswith("#") and block.text.lstrip("#")[:1] == " " for block in layout.blocks) >= 2,
        language,
        Counter(first_word(shape.body) for shape in opens),
    )


def median(values: Sequence[int]) -> float:
    """Return the middle of `values`; importing `statistics` for it takes as long as splitting a document."""
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


_Indices = tuple[int | None, ...]


def _places(content: Sequence[int], count: int) -> tuple[tuple[int, ...], _Indices, _Indices]:
    """Return, for each of `count` blocks, its rank in `content` and the content blocks on both sides."""
    rank: list[int] = []
    before: list[int | None] = []
    after: list[int | None] = []
    last = None
    for place, at in enumerate((*content, None)):
        upto = count if at is None else at + 1
        others = upto - len(rank)
        rank += [place] * others
        before += [last] * others
        after += [at] * others
        if at is not None:
            after[at] = None
            if last is not None:
                after[last] = at
        last = at
    return tuple(rank), tuple(before), tuple(after)


def _is_passing(shape: Shape) -> bool:
    """Tell whether a block only stands between others: a rule, a short notice or credit."""
    return shape.kind == "rule" or (shape.kind in ("furniture", "caption") and shape.width < 80)


def _captions(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the short lines that only say what is below: numbered links, or an address set close to them."""
    for at, (shape, below) in enumerate(pairwise(shapes)):
        if not shape.open or shape.words > _LONGEST_CAPTION:
            continue
        together = blocks[at].gap_before and not blocks[at + 1].gap_before
        link = below.kind == "furniture" and below.number is not None
        if link or (together and is_address(below.body)):
            yield at


_label: Final = lazy(r"[^\W\d_][^:：\n]{1,30}[:：]")
_LABEL_END: Final = 33
"""Code points up to the colon of a label."""
_OFTEN: Final = 3


def opening_label(text: str) -> str:
    """Return the label with its colon that `text` opens with, "" when there is none."""
    match = _label().match(text)
    return match[0] if match else ""


def _labels(texts: Iterable[str]) -> frozenset[str]:
    labelled = (text for text in texts if ":" in text[:_LABEL_END] or "：" in text[:_LABEL_END])
    counts = Counter(map(opening_label, labelled))
    return frozenset(label for label, count in counts.items() if label and count >= _OFTEN)


def _entries(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of labelled lines right above or below another, where both labels come back so."""
    places: dict[tuple[str, str], list[int]] = {}
    labels = [opening_label(block.text) if ":" in block.text[:_LABEL_END] else "" for block in blocks]
    for at, pair in enumerate(pairwise(labels)):
        if all(pair) and pair[0] != pair[1]:
            places.setdefault(pair, []).append(at)
    found = (at for starts in places.values() if len(starts) > 1 for at in starts)
    return frozenset(entry for at in found for entry in (at, at + 1))


def first_word(text: str) -> str:
    """Return the first word of `text`, "" when it has none."""
    return text.split(None, 1)[0].casefold() if text.strip() else ""


def _spacing(blocks: Sequence[Block]) -> str:
    gaps = sum(block.gap_before for block in blocks[1:])
    if gaps < 0.04 * len(blocks):
        return "none"
    return "all" if gaps > 0.85 * (len(blocks) - 1) else "some"

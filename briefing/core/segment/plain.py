"""Plain text to parts: highlights, title, headings, paragraphs, furniture.

One invariant: every block of the text becomes exactly one part, so nothing a reader could miss is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefing.core.model import Part, Role, Span
from briefing.core.segment.context import Setting, read_setting
from briefing.core.segment.features import stems
from briefing.core.segment.headings import IMPOSSIBLE, probability, score_headings
from briefing.core.segment.highlights import find_highlights
from briefing.core.segment.kickers import kickers
from briefing.core.segment.layout import BULLET, Block, Layout, display_width
from briefing.core.segment.lists import levels, with_long_items
from briefing.core.segment.lone import judge_lone
from briefing.core.segment.mail import is_quoted, read_mail
from briefing.core.segment.recurring import places_again
from briefing.core.segment.shape import Shape, body_bounds, read_shape
from briefing.core.segment.sharing import is_network
from briefing.core.segment.standing import named_leads, standing_headings
from briefing.core.segment.story_lines import story_lines
from briefing.core.segment.sublines import sublines
from briefing.core.segment.titles import find_title, said_again, title_candidate
from briefing.core.text.normalise import without_controls

_SUBHEAD: Final = 0.9
"""Probability above which a line of an article is a subhead, which no summary takes for a sentence."""

_STANDING: Final = 1.4
"""Score, in logits, of a headline in a form that the document repeats."""
_COMMON: Final = 2
_SHARE: Final = 1 / 3
"""Words at least that a lead has in common with what it leads to, and the share of one that is a sentence."""

_META: Final = frozenset({"furniture", "caption", "byline", "date"})


def read_parts(
    text: str, *, article: bool = False, language: str = "en"
) -> tuple[list[Part], dict[int, Span]]:
    """Return the parts of the plain `text` in order.

    Args:
        text: normalised text.
        article: the text is one article: it has a title at most, and no highlights or headings.
        language: primary BCP 47 tag.

    Returns:
        The parts, and for each highlight, by its index among them, the span of the block that repeats it.
    """
    above, layout, below = read_mail(text, language)
    stories = None if article or above else story_lines(layout.blocks, language)
    if stories is not None:
        return stories, {}
    repeats = {} if article else find_highlights(layout.blocks)
    apart: dict[int, Role] = {}
    if not (article or repeats):
        repeats, apart = _named_leads(layout, language)
    apart |= dict.fromkeys(repeats, "highlight")
    body = Layout(tuple(_judged(b) for at, b in enumerate(layout.blocks) if at not in apart), layout.margin)
    setting = read_setting(body, language)
    titled = any(part.role == "title" for part in above)
    roles = iter(_roles(body, setting, article=article, titled=titled))
    parts = list(above)
    for at, (block, level) in enumerate(zip(layout.blocks, levels(layout.blocks), strict=True)):
        role = (apart[at], 1.0) if at in apart else next(roles)
        part = _part(block, *(("meta", 1.0) if above and is_quoted(block) else role))
        parts.append(part._replace(level=level) if level and part.role == "item" else part)
    parts = with_long_items(text, parts)
    repeated = {at + len(above): layout.blocks[other].span for at, other in repeats.items()}
    return [*parts, *below], repeated


def _named_leads(layout: Layout, language: str) -> tuple[dict[int, int], dict[int, Role]]:
    """Return for each lead of a list with a name the block that it leads to, and the roles of its lines.

    What leads nowhere is a story of its own; where most do, the name is that of a section of stories.
    """
    found = named_leads(layout.blocks, language)
    if found is None:
        return {}, {}
    label, leads = found
    later = [(at, stems(block.text)) for at, block in enumerate(layout.blocks[leads.stop :], leads.stop)]
    targets = {}
    for lead in leads:
        words = stems(layout.blocks[lead].text)
        common, target = max((len(words & other), -at) for at, other in later)
        shape = read_shape(layout.blocks[lead], language)
        stopped = shape.ending == "stop"
        alike = common >= max(_COMMON, _SHARE * len(words) * stopped)
        if alike and not (stopped and _says_more(shape, layout.blocks[-target])):
            targets[lead] = -target
    if 2 * len(targets) < len(leads):
        return {}, {}
    roles: dict[int, Role] = {label: "meta", **dict.fromkeys(leads, "item")}
    return targets, roles


def _says_more(lead: Shape, other: Block) -> bool:
    """Tell whether a lead is of several sentences and longer than what it leads to: a story itself."""
    return lead.width > other.width and lead.sentences


def _judged(block: Block) -> Block:
    """Return `block` as it is judged: control sequences say nothing about a line."""
    if block.text.isascii() or (text := without_controls(block.text).strip()) == block.text:
        return block
    return block._replace(text=text or block.text, width=display_width(text or block.text))


def _part(block: Block, role: Role, confidence: float) -> Part:
    start, end = _bounds(block, role)
    words = Span(block.span.start + start, block.span.end - len(block.text) + end)
    return Part(block.span, role, words, confidence)


def _bounds(block: Block, role: Role) -> tuple[int, int]:
    """Return where the words of `block` begin and end, counted in the block on one line."""
    if role in ("heading", "title"):
        return body_bounds(block.text)
    bullet = BULLET.match(block.text) if role in ("item", "highlight") else None
    return (bullet.end() if bullet else 0, len(block.text))


def _roles(layout: Layout, setting: Setting, *, article: bool, titled: bool) -> list[tuple[Role, float]]:
    """Return the role of each block, and how sure it is."""
    scores, title, about = _judge(layout, setting, article=article, titled=titled)
    texts = [block.text for block in layout.blocks]
    buttons = [_is_button(at, layout, setting) for at in range(len(texts))]
    labels = {
        text
        for text, button, shape, score in zip(texts, buttons, setting.shapes, scores, strict=True)
        if button and shape.ending == "colon" and score <= 0
    }
    roles: list[tuple[Role, float]] = []
    for at, (shape, score) in enumerate(zip(setting.shapes, scores, strict=True)):
        sure = probability(score)
        if at == title:
            roles.append(("title", 1.0))
        elif at in about:
            roles.append(("meta", 1.0))
        elif not article and score > 0 and texts[at] not in labels:
            roles.append(("heading", sure))
        elif at in setting.captions or (article and sure > _SUBHEAD) or buttons[at]:
            roles.append(("meta", 1.0))
        else:
            roles.append((plain_role(shape), 1.0))
    return roles


def _judge(
    layout: Layout, setting: Setting, *, article: bool, titled: bool
) -> tuple[list[float], int | None, set[int]]:
    """Return how likely each block is a heading, in logits, the title, and the lines about a headline."""
    scores = score_headings(layout, setting)
    notes = {} if article else kickers(setting, scores) or sublines(setting)
    standing = standing_headings(layout, setting).union(notes.values()).difference(notes)
    scores = [IMPOSSIBLE if at in notes else score for at, score in enumerate(scores)]
    title = None if titled else _title(layout, setting, scores, notes)
    title = None if title in standing else title
    scores = [max(score, _STANDING) if at in standing else score for at, score in enumerate(scores)]
    if not (article or standing) and (lone := judge_lone(layout, setting, scores, title)) is not None:
        scores[lone[0]] = lone[1]
    about = {*notes, *_days(setting, scores, title), *_rows(layout, setting, scores)}
    if title is not None:
        about.update(at for at in range(title) if setting.shapes[at].open)
        if (again := said_again(title, layout)) is not None:
            about.add(again)
    return scores, title, about


def _days(setting: Setting, scores: Sequence[float], title: int | None) -> Iterator[int]:
    """Yield the days that say when: below a heading or a byline, or the only one.

    In a diary each is a heading.
    """
    days = [at for at, shape in enumerate(setting.shapes) if shape.kind == "date"]
    for at in days:
        above = setting.before[at]
        signed = at > 0 and setting.shapes[at - 1].kind == "byline"
        if len(days) == 1 or signed or (above is not None and above != title and scores[above] > 0):
            yield at


def _rows(layout: Layout, setting: Setting, scores: Sequence[float]) -> list[int]:
    """Return the lines that come back, each time right below a headline of its own, or ways to share."""
    lines = (at for at in setting.content if setting.shapes[at].open)
    again = places_again(layout.blocks, lines, setting.repeated) if setting.repeated else ()
    found = (ats for ats in again if all(_is_button_below(at, layout, setting, scores) for at in ats))
    return [at for ats in found for at in ats]


def _is_button_below(at: int, layout: Layout, setting: Setting, scores: Sequence[float]) -> bool:
    above = setting.before[at]
    if is_network(layout.blocks[at].text):
        return True
    return above is not None and scores[above] > 0 and layout.blocks[above].text not in setting.repeated


def _title(layout: Layout, setting: Setting, scores: Sequence[float], notes: Mapping[int, int]) -> int | None:
    """Return the index of the title, which may be all that stands above the first headline with its note."""
    first = title_candidate(setting)
    if first is not None and first not in notes and setting.after[first] in {*notes, *notes.values()}:
        return first
    title = find_title(layout, setting, scores)
    return None if title in notes else title


def _is_button(at: int, layout: Layout, setting: Setting) -> bool:
    """Tell whether a word or a few stand alone again and again, and head nothing: `Read highlight`."""
    shape = setting.shapes[at]
    listed = shape.bullet or shape.number is not None
    short = shape.open and 0 < shape.words <= _BUTTON and not listed
    return short and layout.blocks[at].text in setting.repeated


_BUTTON: Final = 4
"""Words of a button, or of a label that comes back."""


def plain_role(shape: Shape) -> Role:
    """Return the role of a block that is no heading, title or highlight."""
    if shape.kind == "rule":
        return "rule"
    if shape.kind in _META:
        return "meta"
    return "item" if shape.bullet or shape.number is not None else "text"

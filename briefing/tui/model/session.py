"""One document being read: what was opened, how it is summarised, what is listed, marked and found.

Knows nothing of the screen. One invariant: sections are named by their index into the document, and all that
is kept under an index is forgotten when the document changes.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from briefing.core.brief import BriefOptions, brief_section
from briefing.core.model import Document, MarkedPassage, Quote, Section, SectionBrief, Span, unwrap
from briefing.core.summarise import SUMY_METHODS, summarise
from briefing.core.tags.model import DocumentTags, SectionTags, tag_key
from briefing.core.text.naming import section_name

if TYPE_CHECKING:
    from briefing.core.quotes import People

HIGHLIGHTS = -1
"""Stands for the highlights where an index of a section is asked for."""
LAST = "\U0010ffff"
"""Stands after every tag."""
DOUBTFUL = 0.6
"""Below this confidence a cut is shown as uncertain."""


Order = Literal["document", "unread", "untagged", "tag", "time"]


class ListEntry(NamedTuple):
    """What a row of the list shows of a section."""

    number: int | None
    """From 1; None for the highlights."""
    heading: str
    tagged: bool = False
    read: bool = False
    marked: bool = False
    uncertain: bool = False
    corrected: bool = False
    new: bool = False
    note: str = ""


class Chip(NamedTuple):
    """A tag that one digit gives or takes."""

    tag: str
    reason: str
    given: bool


class SectionView(NamedTuple):
    """All that is known of a section at the moment."""

    document: Document
    number: int
    """Index among the sections of the document."""
    brief: SectionBrief | None
    """None while it is being made."""
    automatic: Sequence[str] = ()
    chips: Sequence[Chip] = ()
    quotes_shown: int = 3
    waiting: str = ""
    """What is being done while there is no brief."""
    read_key: str = "Enter"
    tags: Sequence[str] = ()
    note: str | None = None
    passages: Sequence[tuple[MarkedPassage, Span]] = ()
    """What is marked in the text, with its place."""
    lost: Sequence[MarkedPassage] = ()
    """What was marked and is not in the text any more."""
    marked: int = 0
    """How many sections are marked: the numbered tags are for those."""

    @property
    def section(self) -> Section:
        """The section itself."""
        return self.document.sections[self.number]


class Session:
    """A document with all that is known about it at the moment."""

    def __init__(
        self,
        document: Document,
        tags: DocumentTags | None = None,
        options: BriefOptions | None = None,
    ) -> None:
        """Begin with a document as nobody has read it yet.

        Args:
            document: that is read.
            tags: what the reader has said about it.
            options: how it is briefed.
        """
        self.document = document
        self.tags = tags or DocumentTags()
        self.options = options or BriefOptions()
        self.marked: set[str] = set()
        """Ids of the marked sections."""
        self.read: set[str] = set()
        """Ids of the sections whose full text was read."""
        self.unread: set[str] = set()
        """Ids of those whose mark of having been read was taken away."""
        self.new: set[str] = set()
        """Ids of those that came while the document was open."""
        self.people: People | None = None
        """Who is named in the document; None until somebody asked."""
        self.suggest: Callable[[Document, int], Sequence[tuple[str, str]]] | None = None
        """Gives tags that may fit a section, each with its reason; None until the first page is shown."""
        self.watch: Callable[[], Sequence[str]] | None = None
        """Gives the words of the reader's saved queries, which are marked wherever they stand."""
        self.order: Order = "document"
        """Which sections are listed first."""
        self.only: tuple[int, ...] | None = None
        """The sections that the filter lets through; None without a filter."""
        self.filter = ""
        """The filter as it was typed."""
        self.found: tuple[Span, ...] = ()
        """The places of what was searched for."""
        self.found_here = 0
        """Which of them the reader is at."""
        self.unfiltered: int | None = None
        """The section under the cursor before a filter."""
        self.last_tags: tuple[str, ...] = ()
        """What was given last, for the key that gives it again."""
        self._suggested: dict[int, Sequence[tuple[str, str]]] = {}
        self._names: dict[int, str] = {}
        self._times: Sequence[str] | None = None
        self._briefs: dict[tuple[int, BriefOptions], SectionBrief] = {}

    def replace_document(self, document: Document, tags: DocumentTags) -> None:
        """Take another cut of the text, or another reading of its tags, for this one."""
        if document is not self.document:
            self.document, self.people, self.only, self.filter = document, None, None, ""
            self._briefs.clear()
            self._names.clear()
            self._times = None
        self.forget_suggestions()
        self.tags = tags

    def continue_with(self, document: Document, tags: DocumentTags, same: Mapping[str, str]) -> None:
        """Take a later version of the document, and remember which of its sections are new.

        Args:
            document: the later version.
            tags: what the reader has said about it.
            same: ids in this version, with those of the same sections in the later one.
        """
        fresh = {section.id for section in document.sections} - set(same.values())
        self.replace_document(document, tags)
        self.marked = {same[one] for one in self.marked if one in same}
        self.read = {same.get(one, one) for one in self.read}
        self.new = {same[one] for one in self.new if one in same} | fresh
        self.found = ()

    def lasting_index(self, index: int, document: Document, same: Mapping[str, str]) -> int:
        """Return where section `index` is in another version of the document: it, or what stood before it."""
        places = {section.id: place for place, section in enumerate(document.sections)}
        above = (same.get(section.id, "") for section in reversed(self.document.sections[: index + 1]))
        return next((places[one] for one in above if one in places), 0)

    @property
    def indices(self) -> Sequence[int]:
        """What the list shows: the highlights, where there are any and no filter, and the sections."""
        if self.only is None and self.order == "document":
            return range(HIGHLIGHTS if self.document.highlights else 0, len(self.document.sections))
        several = range(len(self.document.sections)) if self.only is None else self.only
        above = (HIGHLIGHTS,) if self.document.highlights and self.only is None else ()
        keys: dict[Order, Callable[[int], Any]] = {
            "unread": self.is_read,
            "untagged": lambda index: bool(self.tags_of(index)),
            "tag": lambda index: min(map(tag_key, self.tags_of(index)), default=LAST),
        }
        if self.order == "time":
            return (*above, *sorted(several, key=self.times.__getitem__, reverse=True))
        return (*above, *sorted(several, key=keys.get(self.order)))

    def stands_above(self, above: int, index: int) -> bool:
        """Tell whether the list shows section `above` right above section `index`."""
        listed = list(self.indices)
        return index in listed[1:] and listed[listed.index(index) - 1] == above

    @property
    def times(self) -> Sequence[str]:
        """When each section is from, as far as its source tells: ISO 8601 in UTC, or ""."""
        if self._times is None:
            from briefing.sources.times import section_times  # only a list by time needs it

            self._times = section_times(self.document)
        return self._times

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that would tell sections apart."""
        tagged = len(self.document.sections) - self.untagged
        by_tag: tuple[Order, ...] = ("untagged", "tag") if tagged else ()
        return ("document", "unread", *by_tag, *(("time",) if len(set(self.times)) > 1 else ()))

    @property
    def untagged(self) -> int:
        """How many sections carry no tag."""
        sections = self.document.sections
        tagged = {name for name, known in self.tags.sections.items() if known.tags}
        return len(sections) - (sum(section.id in tagged for section in sections) if tagged else 0)

    def entry(self, index: int) -> ListEntry:
        """Return what the list shows of a section."""
        if index == HIGHLIGHTS:
            return ListEntry(None, "Highlights", note=str(len(self.document.highlights)))
        section = self.document.sections[index]
        return ListEntry(
            index + 1,
            self._name(index),
            tagged=bool(self.tags_of(index)),
            read=section.id in self.read,
            marked=section.id in self.marked,
            uncertain=section.confidence < DOUBTFUL and section.heading is not None,
            corrected=bool(self.tags.corrections) and self._is_corrected(index),
            new=section.id in self.new and section.id not in self.read,
        )

    def _name(self, index: int) -> str:
        if index not in self._names:
            self._names[index] = section_name(self.document, self.document.sections[index])
        return self._names[index]

    def _is_corrected(self, index: int) -> bool:
        """Tell whether the reader joined something into a section, or began it."""
        section = self.document.sections[index]
        words = unwrap(section.span.of(self.document.text))
        return any(
            correction.anchor in words if correction.kind == "join" else words.startswith(correction.anchor)
            for correction in self.tags.corrections
        )

    def section_of(self, span: Span) -> int | None:
        """Return the index of the section that holds a span."""
        sections = self.document.sections
        index = bisect_right(sections, span.start, key=lambda section: section.span.start) - 1
        if index >= 0 and sections[index].span.covers(span):
            return index
        headline = self.document.headline_of(sections[0]) if sections else None
        return 0 if headline and headline.covers(span) else None

    def found_in(self, index: int) -> Iterator[tuple[Span, bool]]:
        """Yield the places in a section that were searched for, and whether the reader is at them."""
        for number, span in enumerate(self.found):
            if self.section_of(span) == index:
                yield span, number == self.found_here

    def watched_in(self, index: int) -> Sequence[Span]:
        """Return the places in a section of words that the reader watches for."""
        if self.watch is None or not (words := self.watch()):
            return ()
        from briefing.core.query.search import find_places

        return find_places(self.document, words, self.document.sections[index].span)

    def known(self, index: int) -> SectionTags | None:
        """Return what the reader has said about a section."""
        return self.tags.sections.get(self.document.sections[index].id)

    def tags_of(self, index: int) -> tuple[str, ...]:
        """Return the tags of a section."""
        known = self.known(index)
        return known.tags if known else ()

    def is_ready(self, index: int) -> bool:
        """Tell whether a brief of the section is there, or made at once."""
        return self.options.method not in SUMY_METHODS or (index, self.options) in self._briefs

    def chips(self, index: int) -> tuple[Chip, ...]:
        """Return the numbered tags of a section; what is given or taken does not change their numbers.

        A digit gives them to the marked sections, where there are any: given is what all of those carry.
        """
        if self.suggest is None:
            return ()
        if index not in self._suggested:
            self._suggested[index] = self.suggest(self.document, index)
        held = [{tag_key(tag) for tag in self.tags_of(target)} for target in self.targets(index)]
        return tuple(
            Chip(tag, reason, all(tag_key(tag) in tags for tags in held))
            for tag, reason in self._suggested[index]
        )

    def forget_suggestions(self) -> None:
        """Have all suggestions made again."""
        self._suggested.clear()

    def brief(self, index: int) -> SectionBrief:
        """Return the summary and quotes of a section, with its tags as they are now."""
        key = (index, self.options)
        if self.suggest is None and key not in self._briefs:
            return self._first_brief(index)
        if key not in self._briefs:
            self._briefs[key] = brief_section(self.document, index, self.options, self.gather())
        known = self.known(index)
        return self._briefs[key]._replace(
            tags=known.tags if known else (), note=known.note if known else None
        )

    def _first_brief(self, index: int) -> SectionBrief:
        """Return a brief without quotes: enough for the first paint, and soon replaced."""
        document, options = self.document, self.options
        section = document.sections[index]
        return SectionBrief(
            section, summarise(document, section, options.method, options.sentences, options.max_words), ()
        )

    def quotes(self, index: int) -> tuple[Quote, ...]:
        """Return the quotes of a section, whatever its summary is."""
        from briefing.core.quotes import extract_quotes

        for (known, _), brief in self._briefs.items():
            if known == index:
                return brief.quotes
        return extract_quotes(self.document, self.document.sections[index], self.gather())

    def gather(self) -> "People":
        """Return who is named in the document."""
        from briefing.core.quotes import gather_people

        if self.people is None:
            self.people = gather_people(self.document)
        return self.people

    def keep(self, index: int, options: BriefOptions, brief: SectionBrief) -> None:
        """Take a brief that was made elsewhere."""
        self._briefs[index, options] = brief

    def view(self, index: int) -> SectionView:
        """Return all that is known of a section at the moment, for its page."""
        known = self.known(index)
        ready = self.is_ready(index)
        passages = self.passages(index)
        found = [passage for passage, _ in passages]
        return SectionView(
            self.document,
            index,
            self.brief(index) if ready else None,
            automatic=known.automatic if known else (),
            chips=self.chips(index),
            waiting="" if ready else f"Summarising by {self.options.method}…",
            tags=known.tags if known else (),
            note=known.note if known else None,
            passages=passages,
            lost=[passage for passage in known.passages if passage not in found] if known else (),
            marked=len(self.marked),
        )

    def passages(self, index: int) -> Sequence[tuple[MarkedPassage, Span]]:
        """Return what is marked in a section, with its place, in the order of the text."""
        known = self.known(index)
        if known is None or not known.passages:
            return ()
        from briefing.core.tags.passages import placed

        return tuple(placed(self.document, self.document.sections[index], known.passages))

    def is_read(self, index: int) -> bool:
        """Tell whether a section counts as read."""
        return self.document.sections[index].id in self.read

    def mark_read(self, index: int, *, read: bool = True) -> None:
        """Remember that a section was read, or that it is to count as not read."""
        section = self.document.sections[index].id
        (self.read if read else self.unread).add(section)
        (self.unread if read else self.read).discard(section)

    def targets(self, index: int | None) -> tuple[int, ...]:
        """Return the sections that a command is for: the marked ones, or the one under the cursor."""
        sections = enumerate(self.document.sections if self.marked else ())
        marked = tuple(i for i, section in sections if section.id in self.marked)
        if marked or index is None or index == HIGHLIGHTS:
            return marked
        return (index,)

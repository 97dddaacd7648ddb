"""What may be chosen about a brief that leaves the program."""

from typing import Literal, NamedTuple, Protocol

Grouping = Literal["tag", "document", "order"]
GROUPINGS: dict[str, Grouping] = {"tag": "tag", "document": "document", "order": "order"}
Rows = Literal["quotes", "sections", "passages"]


class Preferences(Protocol):
    """The settings that an export begins with."""

    @property
    def export_group_by(self) -> str | None:
        """How it is arranged."""

    @property
    def export_quotes(self) -> int:
        """Quotes of a section."""

    @property
    def export_full_text(self) -> bool:
        """Whether it holds the full text."""

    @property
    def export_notes(self) -> bool:
        """Whether it holds the reader's notes."""

    @property
    def export_anonymous(self) -> bool | None:
        """Whether it leaves folders out."""


class Template(NamedTuple):
    """A Jinja2 template of the reader's own."""

    name: str
    """Shown in errors, and by its ending says whether values are escaped for HTML."""
    text: str


class ExportOptions(NamedTuple):
    """What goes into a brief and how it is arranged. The clock has no part in it."""

    title: str | None = None
    """None: the title of the only document, or the tags that were asked for."""
    date: str | None = None
    """As it is to be printed; "" for none, None for the day that all documents are of, if there is one."""
    group_by: Grouping | None = None
    """None: by tag where sections carry tags, otherwise by document."""
    topics: tuple[str, ...] = ()
    """The tags asked for, in the order asked: the groups, when grouping by tag. Empty: all tags there are."""
    digest: int = 5
    """Sentences of the digest on top of a report with more sections than that; 0 for none."""
    quotes: int | None = 3
    """Quotes of a section, best first, then put in document order; None for all."""
    full_text: bool = False
    """Whether each section is followed by its paragraphs."""
    notes: bool = True
    """Whether what the reader noted at sections and passages goes out with them."""
    passages_alone: bool = False
    """Whether of each section nothing but the passages that the reader has marked is shown."""
    anonymous: bool | None = None
    """Whether folders are left out of the names of sources; None: of what people read, not of data."""
    rows: Rows = "quotes"
    """What the rows of a table are."""
    continues: int | None = None
    """How many sections a brief that is continued has so far; None for one that is not to be continued."""
    front_matter: bool = True
    """Whether Markdown begins with a block of YAML; it makes no sense in the middle of a page."""
    template: Template | None = None

    def of_passages(self) -> "ExportOptions":
        """Return these options for the passages that the reader has marked, and nothing else."""
        return self._replace(passages_alone=True, full_text=False, digest=0, rows="passages")

    @classmethod
    def preferred(cls, settings: Preferences) -> "ExportOptions":
        """Return what the reader's settings ask for; both front ends begin with this."""
        return cls(
            group_by=GROUPINGS.get(settings.export_group_by or ""),
            quotes=settings.export_quotes,
            full_text=settings.export_full_text,
            notes=settings.export_notes,
            anonymous=settings.export_anonymous,
        )

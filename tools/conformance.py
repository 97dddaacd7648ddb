"""`python -m tools.conformance FOLDER`: read feeds as their expectations say they are read.

FOLDER, or a source archive (.tar.gz) that has it, holds feeds that begin with a comment in the manner of
feedparser's tests:

    <!--
    Description: the title of an item
    Expect:      not bozo and entries[0]['title'] == 'Pier reopens'
    -->

Of an expectation the comparisons of fields that briefing uses are taken; nothing in it is evaluated. Texts
are compared by their words: what markup stays around them is nobody's promise. `--all` lists what differs.

    pip download --no-deps --no-binary :all: feedparser
    python -m tools.conformance feedparser-*.tar.gz --below tests/wellformed --without cdf itunes

CDF is no format that briefing reads, and what is said to iTunes alone it leaves out.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

from briefing.errors import BriefingError
from briefing.sources.feed.blocks import content_blocks
from briefing.sources.feed.dates import iso_date
from briefing.sources.feed.model import Feed, Item
from briefing.sources.feed.parse import parse_feed, plain_words

BASE = "http://127.0.0.1:8097/"
"""Where feedparser's tests expect to be found."""
TARGET = 0.98
"""Share of the fields that should be read as expected."""
_EXPECT = re.compile(rb"Expect:\s*(.*)")
_PLACE = re.compile(rb"Content-Location:\s*([^\s;]+)\s")
_TEXTS = ("description", "summary", "content", "value")
_DATES = ("published", "updated", "created", "modified", "date", "issued")


class Sample(NamedTuple):
    """A feed and what is expected of it."""

    name: str
    raw: bytes

    @property
    def place(self) -> str:
        """Where it was found, for links that are relative."""
        told = _PLACE.search(self.raw[:2000])
        place = urljoin(BASE, told[1].decode("ascii", "replace") if told else self.name)
        return place if place.startswith("http") else f"{BASE}{self.name}"


class Field(NamedTuple):
    """One comparison of an expectation."""

    path: tuple[str | int, ...]
    """Such as `entries`, 0, `title`."""
    expected: Any

    def __str__(self) -> str:
        return ".".join(map(str, self.path))


def samples(place: Path, below: str = "", without: Collection[str] = ()) -> Iterator[Sample]:
    """Yield the feeds of a folder or archive, in order of name, those in folders named `without` left out."""
    for sample in _all_samples(place, below):
        if not set(Path(sample.name).parts[:-1]) & set(without):
            yield sample


def _all_samples(place: Path, below: str) -> Iterator[Sample]:
    if place.is_dir():
        for path in sorted(place.joinpath(below).rglob("*.xml")):
            yield Sample(str(path.relative_to(place)), path.read_bytes())
        return
    with tarfile.open(place) as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            _, _, name = member.name.partition("/")
            file = archive.extractfile(member) if name.endswith(".xml") and name.startswith(below) else None
            if file is not None:
                yield Sample(name, file.read())


def expectations(raw: bytes) -> Iterator[Field]:
    """Yield the comparisons that a feed's comment makes."""
    told = _EXPECT.search(raw[:4000])
    try:
        tree = ast.parse(told[1].decode().strip() if told else "", mode="eval").body
    except (SyntaxError, ValueError):
        return
    for part in tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]:
        if isinstance(part, ast.Compare) and len(part.ops) == 1 and isinstance(part.ops[0], ast.Eq):
            path = tuple(_path(part.left))
            try:
                yield Field(path, ast.literal_eval(part.comparators[0]))
            except ValueError:
                continue


def _path(node: ast.expr) -> Iterator[str | int]:
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield from (*_path(node.value), node.attr)
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        yield from (*_path(node.value), node.slice.value)


def agrees(feed: Feed, field: Field) -> bool | None:
    """Tell whether a feed has what is expected; None for what briefing does not use."""
    match field.path:
        case ("feed", *rest):
            return _same_text(_of_feed(feed, *rest), field.expected) if _of_feed(feed, *rest) != () else None
        case ("entries", int(number), *rest):
            item = feed.items[number] if number < len(feed.items) else Item()
            return _agrees(item, tuple(rest), field.expected)
    return None


def _of_feed(feed: Feed, *rest: str | int) -> Any:
    match rest:
        case ("title",) | ("title_detail", "value"):
            return feed.title
        case ("link",):
            return feed.url
        case ("language",):
            return feed.language
    return ()


def _agrees(item: Item, rest: tuple[str | int, ...], expected: Any) -> bool | None:
    match rest:
        case ("title",) | ("title_detail", "value"):
            return _same_text(item.title, expected)
        case ("link",):
            return (item.url or "") == expected
        case ("id",) | ("guid",):
            return expected in (item.guid, item.url)
        case ("author",) | ("author_detail", "name"):
            return _names(item.author) == _names(expected)
        case ("tags", int(number), "term"):
            return len(item.tags) > number and _same_text(item.tags[number], expected)
        case (date,) if str(date).removesuffix("_parsed") in _DATES:
            return item.published == _date(expected)
        case (text,) | (text, "value") | (text, 0, "value") if str(text).removesuffix("_detail") in _TEXTS:
            return _words_of(item) == _words_of(Item(content=str(expected)))
    return None


def is_text(field: Field) -> bool:
    """Tell whether a field is one of the texts of an item."""
    return len(field.path) > 2 and str(field.path[2]).removesuffix("_detail") in _TEXTS


def _date(expected: Any) -> str | None:
    if isinstance(expected, tuple) and len(expected) == 9:
        year, month, day, hour, minute, second = expected[:6]
        return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
    return iso_date(str(expected))


def _names(author: str | None) -> str:
    return re.sub(r"\s*[(<]\S+@\S+[)>]", "", author or "").strip()


def _same_text(found: str | None, expected: Any) -> bool:
    letters = _letters(found or "")
    return letters in (_letters(plain_words(str(expected or ""))), _letters(str(expected or "")))


def _words_of(item: Item) -> str:
    shown = " ".join(block.words for block in content_blocks(item._replace(body="html", url=None)))
    return _letters(shown)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text))


class Result(NamedTuple):
    """What came of all samples."""

    agreed: int
    fields: int
    differing: list[str]

    @property
    def share(self) -> float:
        """Of the fields, those that were read as expected."""
        return self.agreed / max(1, self.fields)


def measure(found: Iterator[Sample]) -> Result:
    """Compare every sample with its expectation."""
    counts: Counter[bool] = Counter()
    differing: list[str] = []
    for sample in found:
        try:
            feed = parse_feed(sample.raw, sample.place)
        except BriefingError:
            feed = Feed(None, None, None, ())
        fields = [(field, agrees(feed, field)) for field in expectations(sample.raw)]
        said = any(same for field, same in fields if is_text(field))  # of several texts one is used
        for field, same in fields:
            if same is not None and (same or not (said and is_text(field))):
                counts[same] += 1
                differing += [] if same else [f"{sample.name}: {field} should be {field.expected!r}"]
    return Result(counts[True], counts.total(), differing)


def main() -> int:
    """Print the share; exit with 1 where it is below the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("place", type=Path)
    parser.add_argument("--below", default="", help="the folder in an archive or folder that counts")
    parser.add_argument("--without", nargs="*", default=(), help="folders that do not count")
    parser.add_argument("--all", action="store_true", help="list what differs")
    arguments = parser.parse_args()
    result = measure(samples(arguments.place, arguments.below, arguments.without))
    for line in result.differing if arguments.all else ():
        print(line)
    print(f"{result.agreed} of {result.fields} fields as expected ({result.share:.1%})")
    return 0 if result.share >= TARGET and result.fields else 1


if __name__ == "__main__":
    sys.exit(main())

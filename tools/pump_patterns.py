"""Finds every regular expression of the program and tries to make it cost too much.

    python -m tools.pump_patterns [--size 96] [PART OF A NAME ...]

A pattern is pumped: strings are made of its own characters and of samples of what it repeats, once and twice
as long, and the steps of a backtracking matcher are counted (`tools.backtracking`). What costs four times as
much at twice the length is quadratic, and told; so is what passes the bound. Exits with 1 if there is any.

Patterns are found where they are made: `re.compile` and its like are watched while every module is imported
and the program works on samples, and every call of them in the source is looked up among those. A call that
never came is told as well, so that no pattern is left out in silence.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import io
import itertools
import os
import pkgutil
import re
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from re import _parser
from typing import Any, NamedTuple
from unittest import mock

from tools.backtracking import Counter, TooManyStepsError

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefing"
MAKERS = frozenset({"compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"})
ANCHORED = frozenset({"match", "fullmatch"})
SIZE = 96
"""Characters of the shorter of two pumped strings."""
LINEAR_UP_TO = 2.9
"""Times the steps at twice the length. A line in n² has 4, one in n log n less than 2.4."""
STEPS_A_CHARACTER = 400
"""No pattern may need more, however little they grow: it is exponential in what it allows at most."""
SUSPICIOUS = 2.4
"""Times the steps at twice a short length, from which on longer strings are tried."""
GLANCE = 24
THE_READERS = ("briefing.core.tags.rules", "briefing.store.config.types")
"""Modules where a pattern is the reader's own."""
ENDS = ("", "\x00", "\n")
STACK = 512 * 1024 * 1024


class Site(NamedTuple):
    """Where a pattern is made."""

    module: str
    line: int


class Found(NamedTuple):
    """A pattern of the program."""

    pattern: str
    flags: int
    site: Site
    anchored: bool
    """Whether it is only ever tried at the beginning of a text."""
    name: str = ""


class Cost(NamedTuple):
    """The worst string that was found for a pattern."""

    growth: float
    steps: int
    length: int
    sample: str

    @property
    def too_much(self) -> bool:
        """Whether it grows faster than the text."""
        return self.growth > LINEAR_UP_TO or self.steps > STEPS_A_CHARACTER * self.length


BY_HAND = {
    ("briefing.core.segment.transcript", "label"): "tried at the beginning only; its name is a common word",
    ("briefing.core.summarise.openings", "_pattern"): "tried at the beginning only",
    ("briefing.export.continued", "pattern"): "tried at the beginning only; its name is a common word",
    ("briefing.core.quotes.caseless.names", "compiled"): "looked for in 120 letters beside a quotation",
    ("briefing.core.text.marks", "_first_name"): "looked for in 40 letters",
    ("briefing.core.text.emphasis", "_opening"): "looks 300 letters ahead and no further",
    ("briefing.sources.wire", "_BYLINE"): "tried at the beginning only, from a tuple",
    ("briefing.sources.wire", "_THAT_FAR"): "tried at the beginning only, from a tuple",
    ("briefing.core.quotes.people.mentions", "_WITHIN"): "looked for in one name of a few words",
    ("briefing.core.quotes.people.mentions", "_LAST_WORD"): "looked for in the last letters only",
    ("briefing.core.quotes.people.persons", "_SENTENCE_OPENS"): "looked for in 40 letters",
    ("briefing.core.segment.shape", "_SIGNS"): "tried at the beginning only, from a tuple",
    ("briefing.sources.pdf.passages", "_BROKEN"): "looked for in a line of a page",
}
"""Patterns that would cost too much in a long text, and why they never see one."""


# -- finding them


LAZY = "briefing.core.text.patterns"


class watched:  # noqa: N801 - a context manager, used as a function
    """Notes what is compiled from a file of the program."""

    def __init__(self, made: dict[tuple[str, int], set[Site]]) -> None:
        """Note into `made`."""
        self._made = made
        self._original: Callable[..., Any] = re._compile  # type: ignore[attr-defined] # noqa: SLF001 - all of `re` goes through it

    def __enter__(self) -> None:
        """Begin to watch."""
        re._compile = self._compile  # type: ignore[attr-defined] # noqa: SLF001 - as above

    def __exit__(self, *_: object) -> None:
        """Watch no more."""
        re._compile = self._original  # type: ignore[attr-defined] # noqa: SLF001 - as above

    def _compile(self, pattern: Any, flags: int) -> Any:
        site = caller()
        if site and isinstance(pattern, str | bytes):
            self._made[as_text(pattern), int(flags) | (re.ASCII if isinstance(pattern, bytes) else 0)].add(
                site
            )
        return self._original(pattern, flags)


def as_text(pattern: str | bytes) -> str:
    """Return a pattern of bytes as one of characters, which costs the same."""
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def caller() -> Site | None:
    """Return the place in the program that a call comes from, past `re` and `lazy`."""
    frame = sys._getframe(2)  # noqa: SLF001 - nothing else tells
    while frame.f_back is not None and frame.f_globals.get("__name__") in ("re", "functools", LAZY, __name__):
        frame = frame.f_back
    name = frame.f_globals.get("__name__", "")
    return Site(name, frame.f_lineno) if name.startswith("briefing") else None


def import_all() -> None:
    """Import every module of the program, with `lazy` compiling at once."""
    lazy_module: Any = importlib.import_module(LAZY)

    def eager(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
        compiled = re.compile(pattern, flags)
        return lambda: compiled

    original, lazy_module.lazy = lazy_module.lazy, eager
    try:
        for each in pkgutil.walk_packages([str(PACKAGE)], "briefing."):
            if not each.name.endswith("__main__"):
                importlib.import_module(each.name)
    finally:
        lazy_module.lazy = original


SAMPLES = {
    "page": "<html><body><article><h1>Bridge closes</h1><p>It is old.</p></article></body></html>",
    "letter.eml": "From: Ada <a@example.org>\nSubject: Bridge\nDate: Mon, 2 Nov 2026 08:00 +0000\n\nOld.\n",
    "feed": "<?xml version='1.0'?><rss><channel><title>Bridge</title></channel></rss>",
    "bylined.txt": "Bridge closes\n\nBy Ada Moore and Peter Lund, The Associated Press\n\nIt is old.\n",
    "dated.txt": "Bridge closes\n\nBy Ada Moore, November 2, 2026\n\nIt is old.\n",
    "figures.txt": "Bridge closes\n\nTable 1: what it costs\n\nIt is old.\n",
    "notes.md": "# Bridge\n\nIt **closes**.\n\n- [plan](https://example.org/plan)\n",
    "zh.txt": "大桥星期一关闭。市长说：“它已经老了。”他还说，新桥明年开放。但是没有人相信。\n",
    "ja.txt": "橋は月曜日に閉鎖される。市長は「古くなった」と述べた。しかし、新しい橋は来年開通する。\n",
    "ru.txt": "Мост закроют в понедельник. «Он стар», — сказал мэр Пётр Лунд. Лунд сказал: «Он мал».\n",
    "ru-2.txt": "Адвокат Лунда сказал: «Мост закрыт». «Он стар и мал», — сказал директор Брандта.\n",
    "hi.txt": "पुल सोमवार को बंद होगा। महापौर ने कहा कि पुल पुराना है। नया पुल अगले साल खुलेगा।\n",
}
"""One small document of each kind that takes patterns of its own."""


HEADS = (
    "From ada@example.org Mon Nov  2 08:00:00 2026\nFrom: Ada\n\nOld.\n",
    "From: Ada\nMime-Version: 1.0\n\nOld.\n",
    "1\n00:00:01,000 --> 00:00:02,000\nOld.\n",
    "---\ntitle: Bridge\n---\n# One\n\n# Two\n",
    "1 of 2 DOCUMENTS\n\nLENGTH: 9 words\n",
)
"""Beginnings of more kinds, which are told by them."""


def exercise() -> None:
    """Have the program work on samples, so that what it compiles only then is compiled."""
    from briefing.cli import main
    from briefing.core.segment.document import parse_document
    from briefing.core.tags.history import _whole
    from briefing.core.tags.passages import find_words
    from briefing.core.text.wrap import wide_token
    from briefing.export.continued import read_marked
    from briefing.sources.registry import KINDS

    bridge = parse_document("The bridge closes on Monday. It is old.\n", source="bridge.txt")
    find_words(bridge, bridge.sections[0], "It is old")
    wide_token()
    read_marked("It is old.\n", "markdown")
    for text, kind in itertools.product((*SAMPLES.values(), *HEADS), KINDS):
        if kind.sniff:
            kind.sniff(text.encode())
    _whole("air war")
    with tempfile.TemporaryDirectory() as home, mock.patch.dict(os.environ, BRIEFING_HOME=home):
        for name, text in SAMPLES.items():
            (Path(home) / name).write_text(text, encoding="utf-8")
        seeds = sorted(map(str, (ROOT / "seeds").glob("*.txt")))
        others = [str(Path(home) / name) for name in SAMPLES]
        calls = [["tag", seeds[0], "1", "war", "air war"], ["tag", seeds[-1], "1", "war"]]
        calls += [
            ["show", "--format", "json", source] for source in (*seeds, *others)
        ]  # one: in this process
        calls += [["completion", shell] for shell in ("bash", "zsh", "fish")]
        calls += [["search", "ukr* OR “peace”"], ["tags"], ["quotes", seeds[0]]]
        calls += [["export", "--format", form] for form in ("markdown", "html", "text", "json", "csv", "org")]
        for arguments in calls:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(SystemExit):
                main(arguments)


# -- reading the source


class Call(NamedTuple):
    """A call in the source that makes a pattern."""

    site: Site
    method: str
    """`compile`, or what is done with the pattern at once."""
    name: str
    """What the pattern is called; empty where it has no name."""
    literal: str | None
    """The pattern, where it stands there as it is."""


def source_calls() -> list[Call]:
    """Return every call in the program that makes a pattern."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = module_of(path)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = names_of(tree)
        for node in ast.walk(tree):
            method = maker(node)
            if method and module != LAZY:
                literal = as_text(node.args[0].value) if isinstance(node.args[0], ast.Constant) else None
                found.append(Call(Site(module, node.lineno), method, names.get(id(node), ""), literal))
    return found


def maker(node: ast.AST) -> str:
    """Return by which function of `re`, or `lazy`, a node makes a pattern; nothing where it makes none."""
    if not isinstance(node, ast.Call) or not node.args:
        return ""
    called = node.func
    if isinstance(called, ast.Name):
        return "compile" if called.id == "lazy" else ""
    by_re = (
        isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re"
    )
    return called.attr if by_re and called.attr in MAKERS else ""


def names_of(tree: ast.Module) -> dict[int, str]:
    """Return what every call is named, by `id`: it, the table that it stands in, or the function of it."""
    returned = {
        id(node.value): function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in function.body
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Call)
    }
    return returned | {
        id(call): target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
        for call in ast.walk(node.value)
        if isinstance(call, ast.Call)
    }


def uses() -> dict[tuple[str, str], set[str]]:
    """Return what is done with each name of a pattern; one that is handed on may be used in any way.

    A name that begins with an underscore is its module's own; any other is looked for everywhere.
    """
    used: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        module, tree = module_of(path), ast.parse(path.read_text(encoding="utf-8"))
        before_method = {id(owner): node.attr for node, owner in methods_in(tree)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                used[owner_of(node.id, module)].add(before_method.get(id(node), "search"))
    return used


def methods_in(tree: ast.Module) -> Iterator[tuple[ast.Attribute, ast.Name]]:
    """Yield `NAME.match`, `NAME().match`, `NAME[…].match` and the name in each."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in MAKERS:
            owner = node.value
            while isinstance(owner, ast.Call | ast.Subscript):
                owner = owner.func if isinstance(owner, ast.Call) else owner.value
            if isinstance(owner, ast.Name):
                yield node, owner


def owner_of(name: str, module: str) -> tuple[str, str]:
    """Return a name with the module it belongs to, if it belongs to one alone."""
    return (module if name.startswith("_") else "", name)


def module_of(path: Path) -> str:
    """Return the dotted name of a module of the program."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


# -- pumping


def pumped(pattern: str, flags: int) -> Iterator[tuple[str, str, str]]:
    """Yield strings that may make a pattern costly: what comes first, what is repeated, what comes last."""
    tree = _parser.parse(pattern, flags)
    letters = list(dict.fromkeys(itertools.chain.from_iterable(characters(tree))))[:10]
    parts = list(dict.fromkeys(itertools.chain.from_iterable(bodies(tree))))[:16]
    pumps = list(dict.fromkeys([*letters, *parts, *(a + b for a in letters[:5] for b in letters[:5])]))
    begins = list(dict.fromkeys(["", sample(tree)]))
    for pump in filter(None, pumps):
        for begin in begins:
            for end in ENDS:
                yield begin, pump, end


def characters(tree: Any) -> Iterator[list[str]]:
    """Yield, item by item, some characters that the pattern speaks of, and one that each class leaves out."""
    for kind, value in tree:
        name = kind.name
        if name in ("LITERAL", "NOT_LITERAL"):
            yield [chr(value)]
        elif name == "ANY":
            yield ["a"]
        elif name == "IN":
            yield in_class(value)
        else:
            for part in parts_of(name, value):
                yield from characters(part)


CATEGORIES = {
    "SPACE": " \n",
    "DIGIT": "7",
    "WORD": "aA_",
    "NOT_SPACE": "a.",
    "NOT_DIGIT": "a ",
    "NOT_WORD": " .!",
}


def in_class(items: Any) -> list[str]:
    """Return some characters that a class is about."""
    found: list[str] = []
    for kind, value in items:
        if kind.name == "LITERAL":
            found.append(chr(value))
        elif kind.name == "RANGE":
            found += [chr(value[0]), chr(value[1])]
        elif kind.name == "CATEGORY":
            found += CATEGORIES.get(value.name.removeprefix("CATEGORY_").removeprefix("UNI_"), "a")
    return found[:4] or ["a"]


def parts_of(name: str, value: Any) -> Iterable[Any]:
    """Return the patterns within an item."""
    if name == "BRANCH":
        return [branch for branch in value[1] if branch is not None]
    if name == "SUBPATTERN":
        return [value[3]]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [value[2]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if name == "ATOMIC_GROUP":
        return [value]
    return [part for part in value[1:] if part is not None] if name == "GROUPREF_EXISTS" else []


def bodies(tree: Any) -> Iterator[list[str]]:
    """Yield samples of what the pattern repeats, and of every branch."""
    for kind, value in tree:
        name = kind.name
        for part in parts_of(name, value):
            if name.endswith("REPEAT") or name == "BRANCH":
                yield [sample(part), sample(part, second=True), sample(part) * 2]
            yield from bodies(part)


def sample(tree: Any, *, second: bool = False) -> str:
    """Return a string that the pattern may match; with `second`, another one."""
    found = ""
    for kind, value in tree:
        name = kind.name
        if name == "LITERAL":
            found += chr(value)
        elif name == "NOT_LITERAL":
            found += "a" if value != ord("a") else "b"
        elif name == "ANY":
            found += "a"
        elif name == "IN":
            negated = value[0][0].name == "NEGATE"
            choice = (
                [letter for letter in "az .!" if letter not in in_class(value)]
                if negated
                else in_class(value)
            )
            found += choice[-1 if second else 0] if choice else "a"
        elif name not in ("ASSERT", "ASSERT_NOT"):
            parts = list(parts_of(name, value))
            if parts:
                least = value[0] if name.endswith("REPEAT") else 1
                found += sample(parts[-1 if second else 0], second=second) * max(least, int(second))
    return found


def worst(found: Found, size: int) -> Cost | None:
    """Return what the costliest string costs; None where no string could be made."""
    counter = Counter(found.pattern, found.flags)
    costs = []
    for strings in pumped(found.pattern, found.flags):
        cost = cost_of(counter, strings, GLANCE, anchored=found.anchored)
        if cost.growth > SUSPICIOUS or cost.too_much:
            cost = cost_of(counter, strings, size, anchored=found.anchored)
        costs.append(cost)
        if cost.too_much:
            break
    return max(costs, key=lambda cost: (cost.too_much, cost.growth), default=None)


def cost_of(counter: Counter, strings: tuple[str, str, str], size: int, *, anchored: bool) -> Cost:
    """Return what a string of about `size` characters costs, and one of twice as many."""
    begin, pump, end = strings
    texts = [begin + pump * (many // len(pump) + 1) + end for many in (size, size * 2)]
    counts = [steps_of(counter, text, anchored=anchored) for text in texts]
    growth = counts[1] / max(counts[0], 1) * (2 * len(texts[0]) / len(texts[1]))
    return Cost(growth, counts[1], len(texts[1]), f"{begin!r} {pump!r}* {end!r}")


def steps_of(counter: Counter, text: str, *, anchored: bool) -> int:
    """Return the steps for every match in a text, or at its beginning; the limit when that is passed."""
    limit = STEPS_A_CHARACTER * 4 * len(text)
    try:
        if anchored:
            counter.search(text, anchored=True, limit=limit)
            return counter.steps
        return counter.cost_of_all(text, limit=limit)
    except TooManyStepsError:
        return limit


# -- the report


def find_patterns() -> tuple[list[Found], list[Site]]:
    """Return the patterns of the program, and the calls that make one but never came and show none."""
    made: dict[tuple[str, int], set[Site]] = defaultdict(set)
    with watched(made):
        import_all()
        exercise()
    calls = {call.site: call for call in source_calls()}
    reached = {site for places in made.values() for site in places}
    for call in calls.values():
        if call.site not in reached and call.literal is not None:
            made[call.literal, 0].add(call.site)
    used = uses()
    found = []
    for (pattern, flags), places in made.items():
        methods = set().union(*(methods_of(calls.get(site), used) for site in places))
        name = next((calls[site].name for site in sorted(places) if site in calls), "")
        found.append(Found(pattern, flags, min(places), methods <= ANCHORED, name))
    unknown = [
        site
        for site, call in calls.items()
        if site not in reached and call.literal is None and site.module not in THE_READERS
    ]
    return sorted(found, key=lambda each: each.site), sorted(unknown)


def methods_of(call: Call | None, used: Mapping[tuple[str, str], set[str]]) -> set[str]:
    """Return how a pattern is tried; in doubt, by searching."""
    if call is None:
        return {"search"}
    if call.method != "compile":
        return {call.method}
    return used.get(owner_of(call.name, call.site.module), set()) - {"compile"} or {"search"}


def main() -> int:
    """Pump every pattern and print what costs too much."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("parts", nargs="*", help="only modules with one of these in their name")
    parser.add_argument("--size", type=int, default=SIZE)
    arguments = parser.parse_args()
    found, unknown = find_patterns()
    wanted = [
        each for each in found if not arguments.parts or any(p in each.site.module for p in arguments.parts)
    ]
    failures = 0
    for each in wanted:
        cost = worst(each, arguments.size)
        if cost and cost.too_much and (each.site.module, each.name) not in BY_HAND:
            failures += 1
            tried = "match" if each.anchored else "search"
            print(f"{each.site.module}:{each.site.line} ({tried}) x{cost.growth:.1f}, {cost.steps} steps for")
            print(f"    {cost.sample}\n    {each.pattern[:200]!r}")
    for site in unknown:
        print(f"{site.module}:{site.line} was never made")
    print(f"{len(wanted)} patterns, {failures} too costly, {len(unknown)} never made")
    return 1 if failures or unknown else 0


def with_room(work: Callable[[], int]) -> int:
    """Run `work` with a stack deep enough for a matcher that calls itself."""
    result = [1]
    threading.stack_size(STACK)
    sys.setrecursionlimit(1_000_000)
    thread = threading.Thread(target=lambda: result.__setitem__(0, work()))
    thread.start()
    thread.join()
    return result[0]


if __name__ == "__main__":
    sys.exit(with_room(main))

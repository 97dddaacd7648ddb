"""A whole library of tags in one YAML file, to move it or to merge two.

One invariant: reading a library in adds what is not there yet and takes nothing away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from briefing.core.checksum import sha256_hex
from briefing.errors import StoreError
from briefing.store.library.texts import Library
from briefing.store.tags.directory import Directory
from briefing.store.tags.edits import carried_out
from briefing.store.tags.file import TagFile, TagFileError, from_data, load_tag_file, said_by, with_literals
from briefing.store.tags.journal import AnyStep, Step
from briefing.store.tags.model import Effect, TaggedDocument
from briefing.store.tags.unite import uniting_steps
from briefing.store.tags.writer import FileEdit, Writer
from briefing.store.yaml import write
from briefing.store.yaml.parse import YamlError, compose
from briefing.store.yaml.write import Literal, Value

HEADER = "# A library of topics. `briefing tags --import FILE` reads it in.\n"


def dumped(
    directory: Directory, library: Library, documents: Iterable[TaggedDocument], *, texts: bool
) -> Iterator[str]:
    """Yield the parts of a YAML file that holds every tag file, and with `texts` what they are about."""
    yield f"{HEADER}briefing: 1\ndocuments:"
    found = False
    for tagged in documents:
        if tagged.problem is None:
            file = _united(directory, tagged.path)
            kept = _kept(library, file.origin.sha256) if texts else {}
            yield ("" if found else "\n") + write.item(_record(file, kept))
            found = True
    yield "" if found else " []\n"


def read_in(directory: Directory, writer: Writer, library: Library, text: str, name: str) -> Effect:
    """Add what the library `text` says to the tags, as one change that can be undone.

    Args:
        directory: the tag files to add to.
        writer: of them.
        library: for texts that come with it.
        text: what `dumped` yields.
        name: the file it comes from, for the sentence about what is wrong with it.

    Raises:
        StoreError: it is not a library of tags, or it cannot be written now.
    """
    records = _records(text, name)
    with writer.writing():
        directory.index.refresh(thorough=True)
        for record in records:
            _keep(library, record)
        edits = _additions(directory, records)
        writer.carry_out(f"read in {name}", edits)
    steps = [step for edit in edits for step in edit.steps]
    sections = {(step.file, step.after.id) for step in steps if isinstance(step, Step)}
    return Effect(len({step.file for step in steps}), len(sections), ())


def _keep(library: Library, record: TagFile) -> None:
    """Keep the text that comes with a record, and its structure.

    The digest is whatever a stranger wrote: nothing is kept under it that it is not the digest of.
    """
    text, structure, digest = record.data.get("text"), record.data.get("told"), record.origin.sha256
    if isinstance(text, str) and sha256_hex(text.encode()) == digest:
        library.keep_text(text, digest)
        if isinstance(structure, str) and library.structure_of(digest) is None:
            library.keep_structure(structure, digest)


def _united(directory: Directory, path: Path) -> TagFile:
    """Return a tag file with what Syncthing has set aside of it."""
    file = load_tag_file(path)
    for copy in directory.others(file):
        file = from_data(path, "", carried_out(file, uniting_steps(file, copy)))
    return file


def _record(file: TagFile, kept: dict[str, Value]) -> dict[str, Value]:
    data = {key: value for key, value in with_literals(file.data).items() if key != "briefing"}
    return data | kept


def _kept(library: Library, sha256: str) -> dict[str, Value]:
    """Return a text of the library and its structure, as far as they are there."""
    kept = {"text": library.text_of(sha256), "told": library.structure_of(sha256)}
    return {key: value for key, value in kept.items() if value is not None}


def _records(text: str, name: str) -> list[TagFile]:
    path = Path(name)
    try:
        root = compose(text)
    except YamlError as error:
        raise TagFileError(path, error.line, error.reason) from None
    parts = root.pairs if root.kind == "mapping" else ()
    documents = next((value for key, value in parts if key.text == "documents"), None)
    if not documents or documents.kind != "sequence" or any(one.kind != "mapping" for one in documents.items):
        raise StoreError(f"{name}: this is not a library of tags; `briefing tags --format yaml` writes one.")
    return [from_data(path, "", said_by(each, path)) for each in documents.items]


def _additions(directory: Directory, records: Iterable[TagFile]) -> list[FileEdit]:
    """Return what adds to the files, new ones if need be, what they lack: two records may be about one."""
    places = {each.origin.sha256: each.path for each in directory.index.documents() if not each.problem}
    places.pop("", None)
    files: dict[Path, TagFile] = {}
    said: dict[Path, TagFile] = {}
    steps: dict[Path, list[AnyStep]] = {}
    for record in records:
        path = places.get(record.origin.sha256)
        file = _new(directory, record, files) if path is None else said.get(path) or directory.load(path)
        more = list(uniting_steps(_emptied(file), record))
        if more:
            places[record.origin.sha256 or str(file.path)] = file.path
            files.setdefault(file.path, file)
            steps.setdefault(file.path, []).extend(more)
            said[file.path] = from_data(file.path, "", carried_out(file, more))
    return [FileEdit(path, steps[path], file=file if file.is_new else None) for path, file in files.items()]


def _new(directory: Directory, record: TagFile, taken: Collection[Path]) -> TagFile:
    about = {key: value for key, value in record.data.items() if key not in ("text", "told")}
    return directory.create(record.origin, with_literals({"briefing": Literal("1"), **about}), taken)


def _emptied(file: TagFile) -> TagFile:
    """Return a new file as it is before what is read in is said."""
    return replace(file, entries=(), corrections=()) if file.is_new else file

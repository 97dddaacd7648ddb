"""Letters: what their reader would see, whatever a mail program or an accident made of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.core.model import Document
from briefing.errors import SourceError
from briefing.sources.adapter import Hints
from briefing.sources.folder import expand_sources
from briefing.sources.mail import extract
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import Workspace, parse

from .letters import CASES, FIRST, LARGE, PAGE, PDF, SECOND, STORIES, TEXT, Case, b64, letter, part, several

POSTMARK = b"From post@arn.example Fri Nov  7 06:00:04 2025\n"
MAILBOX = b"\n".join(POSTMARK + one for one in (FIRST, SECOND, FIRST.replace(b"Lock", b"Dam")))


def read(path: Path, raw: bytes) -> Document:
    path.write_bytes(raw)
    return parse(read_source(Source.named(path)))


def shown(document: Document) -> str:
    return "\n".join(section.span.of(document.text) for section in document.sections)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
@pytest.mark.parametrize("name", ["a.eml", "a"])
def test_a_letter_is_its_stories(case: Case, name: str, tmp_path: Path) -> None:
    document = read(tmp_path / name, case.raw)
    headings = [document.heading_of(section) for section in document.sections]
    assert tuple(heading for heading in headings if heading) == case.headings
    assert document.title
    assert document.title.of(document.text) == case.title
    told = document.metadata
    assert (told.title, told.author, told.published) == (case.title, case.author, "2025-11-07T06:00:00+01:00")
    words = "\n" + shown(document)
    assert all(seen in words for seen in case.seen)
    assert not any(hidden in words for hidden in (*case.hidden, "Received", "boundary", "=E2", "Content-"))


def test_there_are_at_least_forty_of_them() -> None:
    assert len(CASES) >= 40


SEALED = "this is an encrypted letter; open it in the mail program that can."
NOTHING = "there is no text in this letter."


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (several("multipart/encrypted", part(b"Version: 1\n", "application/pgp-encrypted")), SEALED),
        (letter(b"MIIB", "application/pkcs7-mime", "base64"), SEALED),
        (letter(b""), NOTHING),
        (several("multipart/mixed", part(b"R0lG", "image/gif", "base64")), NOTHING),
    ],
    ids=["PGP", "S/MIME", "empty", "a picture alone"],
)
def test_a_letter_without_words_is_one_sentence(
    raw: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(raw)
    assert main(["show", str(path)]) == 1
    assert capsys.readouterr() == ("", f"briefing: {path}: {sentence}\n")


WHOLE = several("multipart/mixed", TEXT, PAGE, PDF)


@pytest.mark.parametrize(
    "raw",
    [
        WHOLE[: WHOLE.index(b"tolls.pdf")],
        WHOLE[: WHOLE.index(b"JVBER") + 9],
        WHOLE[: WHOLE.index(b"<h2>") + 200],
        letter(b64(STORIES)[:301], coding="base64"),
        several("multipart/mixed", TEXT, part(LARGE, "application/pdf", "base64"), closed=False),
    ],
    ids=["header of a part", "attachment", "HTML", "base64", "large attachment"],
)
def test_of_a_letter_that_is_cut_off_the_rest_is_shown_and_the_loss_said(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(raw)
    assert main(["show", str(path)]) == 1
    said = capsys.readouterr()
    assert "forty barges" in said.out
    assert said.err == f"briefing: {path}: this letter is cut off; what there is of it is shown.\n"
    assert main(["quotes", str(path)]) == 0
    assert "is cut off" in capsys.readouterr().err


@pytest.mark.parametrize(
    "raw",
    [
        letter(b"Forty barges wait.\n\n" * 500_000),
        several("multipart/mixed", *[TEXT] * 6000),
        letter(b"x", more="X-Toll: 1\n" * 900_000),
    ],
    ids=["words", "parts", "fields"],
)
def test_a_letter_beyond_the_limits_is_one_sentence(raw: bytes) -> None:
    assert _read_or_refused(raw) == "a letter: this letter is larger than briefing reads."


def test_a_letter_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    raw = letter(b"A \x1b]52;c;x\x07 story.\n", subject="=?utf-8?Q?=1B]52;c;x=07?=", sender="a\x9b2J <b@c>")
    document = read(tmp_path / "a.eml", raw)
    words = f"{document.text}{document.metadata}"
    assert not any(character in words for character in "\x1b\x07\x9b")
    assert document.neutralised


def test_letters_within_letters_without_end_are_read() -> None:
    raw = letter(b"The end.\n")
    for _ in range(200):
        raw = letter(raw, "message/rfc822", "7bit")
    assert _read_or_refused(raw)
    nested = part(STORIES.encode())
    for _ in range(300):
        nested = part(b"--=b\n" + nested + b"\n--=b--\n", 'multipart/mixed; boundary="=b"')
    assert _read_or_refused(b"From: a@b\nMIME-Version: 1.0\n" + nested)


def _read_or_refused(raw: bytes) -> str:
    try:
        return extract(raw, Hints("a letter")).text
    except SourceError as error:
        return str(error)


def test_a_mailbox_is_its_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "post.mbox"
    path.write_bytes(MAILBOX)
    assert [source.name for source in expand_sources([str(path)])] == [f"{path}#{n}" for n in (1, 2, 3)]
    assert main(["show", "--format", "jsonl", str(path)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["title"] for record in records] == [
        "Lock shut until Friday",
        "Mill turns again",
        "Dam shut until Friday",
    ]
    assert [record["kind"] for record in records] == ["mail"] * 3
    assert records[1]["author"] == "Arn Courier"
    assert main(["show", f"{path}#2"]) == 0
    assert "Mill turns again" in capsys.readouterr().out
    assert main(["show", f"{path}#4"]) == 1
    assert "there are 3 letters in this mailbox" in capsys.readouterr().err


def test_what_a_server_keeps_on_top_of_a_mailbox_is_no_letter(tmp_path: Path) -> None:
    path = tmp_path / "post.mbox"
    internal = b"From: Mail System Internal Data <a@b>\nSubject: FOLDER INTERNAL DATA\n\nDo not delete.\n\n"
    path.write_bytes(POSTMARK + internal + POSTMARK + FIRST)
    (source,) = expand_sources([str(path)])
    assert parse(read_source(source)).metadata.title == "Lock shut until Friday"


def test_a_letter_of_a_mailbox_keeps_its_tags_when_others_come(tmp_path: Path) -> None:
    path = tmp_path / "post.mbox"
    path.write_bytes(MAILBOX)
    assert main(["tag", f"{path}#2", "1", "grain"]) == 0
    path.write_bytes(MAILBOX + b"\n" + POSTMARK + FIRST)
    opened = Workspace().open(Source.named(f"{path}#2"))
    assert [entry.tags for entry in opened.tags.sections.values()] == [("grain",)]


def test_a_mailbox_that_is_piped_in_is_a_section_a_letter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from briefing.sources.adapter import Hints
    from briefing.sources.mbox import extract

    read = extract(MAILBOX, Hints("-"))
    assert read.parts
    headings = [part.words.of(read.text) for part in read.parts if part.role == "heading"]
    assert headings == ["Lock shut until Friday", "Mill turns again", "Dam shut until Friday"]


def test_folders_of_letters_are_read_in_order(tmp_path: Path) -> None:
    maildir, mh = tmp_path / "Maildir", tmp_path / "inbox"
    for folder in ("cur", "new", "tmp"):
        (maildir / folder).mkdir(parents=True)
    (maildir / "cur" / "1700000002.M2.arn:2,S").write_bytes(SECOND)
    (maildir / "new" / "1700000001.M1.arn").write_bytes(FIRST)
    (maildir / "tmp" / "1700000003.M3.arn").write_bytes(FIRST)
    mh.mkdir()
    for number in (9, 10, 100):
        (mh / str(number)).write_bytes(FIRST if number == 9 else SECOND)
    (mh / ".mh_sequences").write_text("cur: 9\n")
    for folder in (maildir, mh):
        titles = [parse(read_source(source)).metadata.title for source in expand_sources([str(folder)])]
        assert titles[0] == "Lock shut until Friday"
        assert set(titles[1:]) == {"Mill turns again"}
    assert [Path(source.name).name for source in expand_sources([str(mh)])] == ["9", "10", "100"]

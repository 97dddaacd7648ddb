"""HTML, read again by a strict parser."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.core.colour import contrast, parse_colour
from briefing.core.model import Brief, unwrap
from briefing.core.text.naming import spoken_words, utterances
from briefing.core.text.normalise import neutralise
from briefing.export import ExportOptions, render
from briefing.export.formats.environment import package_templates

VOID = frozenset({"meta", "br", "link", "img", "hr", "input"})
KNOWN = {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "article"}
KNOWN |= {"h1", "h2", "h3", "p", "ul", "ol", "li", "a", "span", "blockquote", "footer", "br", "code"}
KNOWN |= {"details", "summary"}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class Reader(HTMLParser):
    """Fails on anything but properly nested elements that the template has; collects texts by element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, f"<{tag}> is none of ours"
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "style", "background")
            if name == "href":
                self.links.append(str(value))
            if name == "id":
                self.ids.append(str(value))
        self.texts.setdefault(tag, []).append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


def clean(text: str) -> str:
    return unwrap(neutralise(text))


def test_reading_it_again_gives_back_headings_and_quotes(samples: tuple[Brief, ...]) -> None:
    for brief in samples:
        page = read(str(render([brief], "html", ExportOptions(group_by="order", quotes=None, digest=0))))
        document = brief.document
        expected = [clean(heading) for one in document.sections if (heading := document.heading_of(one))]
        assert [one for one in page.texts.get("h3", ()) if one in set(expected)] == expected
        said = [text.strip().split("\n")[0] for text in page.texts.get("blockquote", ())]
        assert said == [
            clean(spoken_words(document, quote))
            for section in brief.sections
            for quote in utterances(section.quotes)
        ]


def test_it_is_one_file_that_asks_nobody(samples: tuple[Brief, ...]) -> None:
    page = str(render(samples, "html", ExportOptions(full_text=True)))
    reader = read(page)
    assert all(link.startswith("#") for link in reader.links)
    assert {link[1:] for link in reader.links} <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))
    style = "".join(reader.texts["style"])
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_every_colour_can_be_read_on_its_background() -> None:
    schemes = re.findall(r":root \{([^}]*)\}", package_templates()["html.html.jinja"])
    assert len(schemes) == 3
    for scheme in schemes:
        given = dict(re.findall(r"--(\w+): #([0-9a-f]+)", scheme))
        colours = {
            name: parse_colour(f"#{value * 2 if len(value) == 3 else value}") for name, value in given.items()
        }
        for name in ("text", "quiet", "accent"):
            assert contrast(colours[name], colours["back"]) >= 4.5, f"{name} on {given['back']}"


def test_markup_in_every_field_stays_words(make_brief) -> None:
    evil = "<script>alert(1)</script> \" onload='x' & &lt;"
    brief = make_brief(
        {
            "heading": evil,
            "sentence": evil,
            "quote": evil,
            "speaker": evil,
            "role": evil,
            "tags": (evil,),
            "note": evil,
        },
        source=evil,
    )
    page = str(render([brief], "html", ExportOptions(title=evil, date=evil, full_text=True)))
    reader = read(page)
    assert reader.texts["h1"] == [evil]
    assert reader.texts["h3"] == [evil]
    assert "<script" not in page


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.parametrize(
    ("options", "background"),
    [((), "fdfcf9"), (("--force-dark-mode", "--blink-settings=preferredColorScheme=0"), "191917")],
    ids=["light", "dark"],
)
def test_a_browser_draws_it(
    options: tuple[str, ...], background: str, samples: tuple[Brief, ...], tmp_path: Path
) -> None:
    page, picture = tmp_path / "brief.html", tmp_path / "brief.png"
    page.write_text(str(render(samples[:1], "html", ExportOptions())), "utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *options]
    subprocess.run(
        [*command, "--window-size=800,1000", f"--screenshot={picture}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=60,
    )
    png = picture.read_bytes()
    assert first_pixel(png).hex() == background
    assert len(png) > 20_000  # a page without words takes about 3 kB


def first_pixel(png: bytes) -> bytes:
    """Red, green and blue of the pixel at the top left, which no filter of PNG changes."""
    at, data = 8, b""
    while at < len(png):
        size, kind = int.from_bytes(png[at : at + 4]), png[at + 4 : at + 8]
        data += png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    return zlib.decompress(data)[1:4]

"""Saved web pages: which of their words are the story, and what is said to machines alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from briefing.cli import main
from briefing.core.model import Metadata
from briefing.errors import SourceError
from briefing.sources import web
from briefing.sources.adapter import Hints
from briefing.sources.metadata import iso_date, without_site
from briefing.sources.walk import read_blocks
from briefing.sources.web import parse_html, read_markup, read_page
from tests.harness.steps import count_steps
from tests.reading import document_from

GIVEN = Hints("a.html")
LONG = "The lock keepers of Arn closed the upper gate on Sunday night."
MORE = (
    "Barges wait below the town, and the grain for the island mills goes by road until the water has fallen."
)
LAST = "A second gate, promised nine years ago, would have kept one lane open, the shippers’ guild said."
STORY = f"<p>{LONG}</p><p>{MORE}</p><p>{LAST}</p>"


def roles(page: str) -> list[tuple[str, str]]:
    read = read_page(page, GIVEN)
    assert read.parts is not None
    return [(part.role, part.words.of(read.text)) for part in read.parts]


def words(page: str) -> list[str]:
    return [words for role, words in roles(page) if role != "title"]


AROUND = {
    "menu": '<div id="top-menu"><ul><li><a href="/">Front</a></li><li><a href="/s">Sport</a></li></ul></div>',
    "navigation": "<nav><p>Everything that this house has printed since the flood, by year.</p></nav>",
    "consent": '<div class="cookie-consent"><h3>Your choice</h3><p>We and others store things.</p></div>',
    "share bar": '<div class="article-share"><a href="#">Send</a> <a href="#">Print</a></div>',
    "landmark": '<div role="complementary"><p>The harvest calendar is out, in four colours.</p></div>',
    "related": '<section class="RelatedStories"><h3>More</h3><p>Two dredgers go for scrap.</p></section>',
    "comments": '<div id="comments"><h4>heron77</h4><p>I always said that gate would not last.</p></div>',
    "newsletter": '<div class="c-newsletter-box"><p>The river in your letter box at six.</p></div>',
    "foot": "<footer><p>Printed by the Arn Courier Society, Mill Lane 4, since 1911.</p></footer>",
    "pointer": '<p><a href="/9">Read also: the year in which the weir at Arn broke</a></p>',
    "hidden": '<div style="display: none"><p>You have read all your free stories for this month.</p></div>',
    "for screen readers": '<div><h2 class="visually-hidden">Pass this on to others</h2></div>',
    "script": "<script>document.write('<p>You have read all of your free stories.</p>')</script>",
}


@pytest.mark.parametrize("part", AROUND.values(), ids=AROUND.keys())
@pytest.mark.parametrize("place", ["before", "within", "after"])
def test_what_stands_around_a_story_is_left_out(part: str, place: str) -> None:
    before, within, after = (part if place == here else "" for here in ("before", "within", "after"))
    page = f"<html><body>{before}<div><h1>Gate shut</h1><p>{LONG}</p>{within}<p>{MORE}</p></div>{after}"
    assert words(page) == [LONG, MORE]


def test_other_stories_under_headings_that_are_links_are_left_out() -> None:
    teasers = "".join(
        f'<li><h4><a href="/{n}">News of day {n}</a></h4><p>What came to pass on day {n}.</p></li>'
        for n in range(20)
    )
    page = f"<html><body><div>{STORY}</div><div><ul>{teasers}</ul></div>"
    assert words(page) == [LONG, MORE, LAST]


def teaser(number: int) -> str:
    link = f'<a href="/{number}">News of day {number} in the valley of the Arn</a>'
    return f"<div><h4><b>Boats</b> {link}</h4><p>What came to pass on the river on day {number}.</p></div>"


def test_a_list_of_other_stories_ends_the_story_whatever_stands_before_their_links() -> None:
    others = "<h2>Other columns</h2>" + "".join(map(teaser, range(4)))
    assert words(f"<html><body><div>{STORY}{others}</div>") == [LONG, MORE, LAST]


def test_a_story_goes_on_below_a_single_teaser() -> None:
    page = f"<html><body><div><p>{LONG}</p><p>{MORE}</p>{teaser(1)}<p>{LAST}</p></div>"
    assert words(page)[-1] == LAST


def test_a_roundup_whose_headings_are_links_keeps_its_stories() -> None:
    stories = [(f"Story {n} of the valley", f"{LONG} It was day {n}.") for n in range(5)]
    cards = "".join(
        f'<div><h2><a href="/{n}">{h}</a></h2><p>{p}</p></div>' for n, (h, p) in enumerate(stories)
    )
    page = f"<html><head><title>The valley</title></head><body><div>{cards}</div>"
    assert roles(page)[1:] == [pair for h, p in stories for pair in (("heading", h), ("text", p))]


@pytest.mark.parametrize(
    "name", ["has-sidebar comments-open", "share-your-story-with-the-river-board", "tag-menu"]
)
def test_a_story_is_one_whatever_it_is_called(name: str) -> None:
    page = f'<html><body class="{name}"><article class="{name}"><div id="{name}">{STORY}</article>'
    assert words(page) == [LONG, MORE, LAST]


def test_a_form_around_the_page_is_a_container() -> None:
    page = f'<form><select></select><h2>Below the lock</h2>{STORY}<input value="Find"></form>'
    assert words(f"<html><body>{page}") == ["Below the lock", LONG, MORE, LAST]


def test_the_header_of_an_article_is_of_it() -> None:
    header = f"<header><h1>Gate shut</h1><p>{LAST}</p></header>"
    page = f"<html><body><article>{header}<p>{LONG}</p><p>{MORE}</p></article>"
    assert roles(page) == [("title", "Gate shut"), ("text", LAST), ("text", LONG), ("text", MORE)]


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote>{LAST}</blockquote>",
        "<blockquote>“A second gate would have kept one lane open,” says a guildsman</blockquote>",
        f'<aside class="pull"><p>{LAST}</p></aside>',
    ],
)
def test_a_pull_quote_is_shown_once(quote: str) -> None:
    text = f"{LAST} “A second gate would have kept one lane open,” he said."
    page = f"<html><body><div><p>{LONG}</p>{quote}<p>{MORE}</p><p>{text}</p></div>"
    assert words(page) == [LONG, MORE, text]


@pytest.mark.parametrize("name", ["byline", "article__date", "photoCaption", "wp-caption-text", "img-credit"])
def test_who_when_and_what_is_to_be_seen_surround_the_text(name: str) -> None:
    page = f'<html><body><div><p>{LONG}</p><p class="{name}">The gate, by Ida Pell, 12 May</p><p>{MORE}</p>'
    assert dict(map(reversed, roles(page)))["The gate, by Ida Pell, 12 May"] == "meta"


def test_a_quotation_that_is_in_no_paragraph_is_kept() -> None:
    page = f"<html><body><div><p>{LONG}</p><blockquote>{LAST}</blockquote><p>{MORE}</p></div>"
    assert words(page) == [LONG, LAST, MORE]


def test_lines_that_a_page_breaks_twice_are_paragraphs() -> None:
    assert words(f"<html><body><div>{LONG}<br>\n<br/>{MORE}<br>{LAST}</div>") == [
        LONG,
        f"{MORE} {LAST}",
    ]


def test_a_page_of_preformatted_text_is_plain_text() -> None:
    read = read_page(f"<html><body><pre>\nGATE SHUT\n\n{LONG[:60]}\n{LONG[60:]}\n</pre>", GIVEN)
    assert read.parts is None
    assert read.text == f"GATE SHUT\n\n{LONG[:60]}\n{LONG[60:]}"


def test_a_story_with_much_code_is_a_story() -> None:
    code = "<pre>" + "gate.close()\n" * 60 + "</pre>"
    page = (
        f"<html><body><div><h1>Gate shut</h1><p>{LONG}</p>{code}<p>{MORE}</p><h2>Then</h2><p>{LAST}</p></div>"
    )
    assert [role for role, _ in roles(page)] == ["title", "text", "meta", "text", "heading", "text"]


def test_the_lines_of_preformatted_text_within_a_story_stay() -> None:
    page = f"<html><body><div><p>{LONG}</p><pre>up   3\ndown 4</pre><p>{MORE}</p><p>{LAST}</p></div>"
    assert words(page) == [LONG, "up   3\ndown 4", MORE, LAST]


def test_rows_of_a_table_are_rows_and_a_table_of_layout_is_none() -> None:
    data = "<table><tr><th>Gate</th><th>Built</th></tr><tr><td><p>Upper</p></td><td>1911</td></tr></table>"
    page = f"<html><body><table><tr><td><p>{LONG}</p>{data}<p>{MORE}</p></td></tr></table>"
    assert roles(page) == [("text", LONG), ("meta", "Gate | Built"), ("meta", "Upper | 1911"), ("text", MORE)]


def test_a_short_bold_line_above_text_is_a_heading_where_there_is_no_other() -> None:
    page = f"<html><body><div><p>{LONG}</p><p><b>By road</b></p><p>{MORE}</p><p><b>So</b> {LAST}</p>"
    assert roles(page)[1] == ("heading", "By road")
    assert "heading" not in dict(roles(page.replace("<div>", "<div><h2>Sunday</h2><p>…</p>"))).values()


def test_links_point_at_their_words() -> None:
    away = '<a href="https://arn.example/a?b=1&amp;c">The\n  <i>old</i> map</a>'
    page = f"<html><body><div><p>{LONG} {away}, <a>none</a>.</p><p>{MORE}"
    read = read_page(page, GIVEN)
    assert [(span.of(read.text), url) for span, url in read.links] == [
        ("The old map", "https://arn.example/a?b=1&c")
    ]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/a", "https://arn.example/a"),
        ("b#c", "https://arn.example/x/b#c"),
        ("//vesk.example", "https://vesk.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://[x", None),
        ("https://arn.example/&#27;]0;x", None),
    ],
)
def test_a_link_leads_to_a_page_or_nowhere(href: str, url: str | None) -> None:
    head = '<html><head><link rel="canonical" href="https://arn.example/x/y"></head>'
    read = read_page(f'{head}<body><p>{LONG} <a href="{href}">map</a></p><p>{MORE}</p>', GIVEN)
    assert [link.url for link in read.links] == ([url] if url else [])


@given(st.lists(st.tuples(st.text("ab \n", max_size=8), st.sampled_from(["", "a", "b", "br"])), max_size=12))
def test_links_and_words_are_those_of_the_page(pieces: list[tuple[str, str]]) -> None:
    wrap = {"": "{}", "a": '<a href="/x">{}</a>', "b": "<b>{}</b>", "br": "<br>{}"}
    page = parse_html("<html><body><p>" + "".join(wrap[tag].format(text) for text, tag in pieces) + "</p>")
    assert page is not None
    blocks = read_blocks(page)
    assert "".join(block.words for block in blocks).split() == [] or all(block.words for block in blocks)
    linked = [block.words[link.start : link.end] for block in blocks for link in block.links]
    assert [" ".join(text.split()) for text, tag in pieces if tag == "a" and text.split()] == linked


RECORD = '<script type="application/ld+json">{}</script>'
OWN = (
    RECORD.format('[{"@type":"NewsArticle","headline":"Upper gate"}]')
    + "<meta property=og:title content=Wow>"
)
NAMED = (
    RECORD.format('{"@type":"Article","headline":"what opens","name":"Gates"}')
    + "<title>Gates - Lexicon</title>"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Gate shut on the Arn | Arn Courier</title>", "Gate shut on the Arn"),
        (
            "<title>Arn Courier - Gate shut</title><meta property=og:site_name content='Arn Courier'>",
            "Gate shut",
        ),
        ("<title>Gate shut: what now?</title>", "Gate shut: what now?"),
        ("<title>x</title><meta property=og:title content='Gate shut - and open'>", "Gate shut - and open"),
        ("", "Upper gate"),
        ("<title>Upper gate &raquo; Courier</title>", "Upper gate"),
        (OWN, "Upper gate"),
        (NAMED, "Gates"),
    ],
)
def test_the_title_is_what_the_page_is_called_without_its_site(head: str, title: str) -> None:
    page = f"<html><head>{head}</head><body><article><h1>Upper gate</h1>{STORY}</article>"
    assert roles(page)[0] == ("title", title)


HEADLINE = "The upper gate stays shut until the water falls"
SITE = "<meta property=og:site_name content='Arn Courier'>"


@pytest.mark.parametrize(
    "head",
    [
        "<title>Home</title>",
        "<title>Article</title>",
        "<title>Untitled document</title>",
        "<title>*|MC:SUBJECT|*</title>",
        "<title>Arn Courier</title>",
        "<title>Arn Courier : Print article</title>",
        "<title>News | Arn Courier</title>",
        f"{SITE}<title>Arn Courier</title>",
        f"{SITE}<title>Arn Courier</title><meta property=og:title content='Arn Courier'>",
        f"{SITE}<meta property=og:title content='Arn Courier - Home'>",
    ],
)
def test_a_title_that_any_page_of_the_site_has_gives_way_to_the_only_headline(head: str) -> None:
    page = f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{STORY}</article>"
    assert roles(page)[0] == ("title", HEADLINE)


def test_a_title_of_a_few_words_stays_where_several_headlines_or_its_own_words_stand_below() -> None:
    several = (
        f"<html><head><title>Arn Courier</title></head><body><h1>{HEADLINE}</h1>{STORY}<h1>Also</h1>{STORY}"
    )
    assert roles(several)[0] == ("title", "Arn Courier")
    own = f"<html><head><title>Upper gate shut</title></head><body><h1>{HEADLINE}</h1>{STORY}"
    assert roles(own)[0] == ("title", "Upper gate shut")


@pytest.mark.parametrize("around", ["By Ida Pell", "12 May 2026", "5/12/2026 7:11 AM PST BY COURIER STAFF"])
def test_who_and_when_above_the_text_is_no_section_though_set_as_a_heading(around: str) -> None:
    page = f"<html><head><title>Gate shut</title></head><body><h1>Gate shut</h1><h4>{around}</h4>{STORY}"
    (section,) = document_from(page, "html").sections
    assert section.heading is None


def test_the_days_of_a_diary_are_its_sections() -> None:
    days = "".join(f"<h2>{day} May 2026</h2>{STORY}" for day in (12, 13, 14))
    document = document_from(f"<html><head><title>Diary</title></head><body>{days}", "html")
    assert [document.heading_of(section) for section in document.sections] == [
        "12 May 2026", "13 May 2026", "14 May 2026",
    ]  # fmt: skip


def test_a_preformatted_page_has_the_title_that_the_page_tells() -> None:
    head = '<meta name="DC.Title" content="Rules of the lock"><title>draft-7 - Rules of the lock</title>'
    text = "\n\n".join([f"   {LONG}\n   {MORE}"] * 8)
    document = document_from(f"<html><head>{head}</head><body><pre>{text}</pre>", "html")
    assert document.title
    assert document.title.of(document.text) == "Rules of the lock"


MAST = f"ARN COURIER\n12 May 2026\n\nGate shut\n\n{LONG}\n\nMill turns\n\n{MORE}\n"


@pytest.mark.parametrize(
    ("head", "above"),
    [
        ("<title>Courier of 12 May</title>", ""),
        ("", ""),
        ("<title>[arn] 1</title>", "<a href=1>Back</a> <a href=2>On</a>"),
    ],
)
@pytest.mark.parametrize("tag", ["pre", "xmp", "PRE"])
def test_a_preformatted_page_with_a_masthead_is_called_by_it(head: str, above: str, tag: str) -> None:
    page = f"<html><head>{head}</head><body>{above}<{tag}>{MAST}{MAST.partition('2026')[2]}</{tag}>"
    document = document_from(page, "html")
    assert document.title
    assert document.title.of(document.text) == "ARN COURIER"
    headings = [section.heading and section.heading.of(document.text) for section in document.sections]
    assert headings == ["Gate shut", "Mill turns"] * 2


@pytest.mark.parametrize(
    "title",
    [
        f"Arn Courier | {HEADLINE} | Water",
        f"Water » {HEADLINE} » Arn Courier » Print",
        f"Drought: {HEADLINE} – ARN COURIER",
        f"{HEADLINE} :: Arn Courier :: Page 1",
    ],
)
def test_a_title_of_several_pieces_is_the_headline_among_them(title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><article><h1>{HEADLINE}</h1>{STORY}"
    assert roles(page)[0] == ("title", HEADLINE)
    if "Drought" not in title:
        assert roles(page.replace("h1>", "p>"))[0] == ("title", HEADLINE)


def test_a_form_beside_the_story_is_none_of_it_whatever_it_is_called() -> None:
    asked = (
        "<p>We and our many partners keep data on your device, and you may say no to that at any time.</p>"
    )
    story = f"<form><h1>{HEADLINE}</h1>{STORY}</form>"
    page = f"<form><fieldset>{asked}<input type=checkbox></fieldset></form>{story}"
    assert "partners" not in read_page(f"<html><body>{page}", GIVEN).text
    assert LONG in read_page(f"<html><body>{page}", GIVEN).text


def test_links_under_a_heading_below_a_short_story_are_none_of_it() -> None:
    links = "<h3>Lesen Sie auch</h3><ul><li><a href=1>Der alte Damm hat wieder Risse</a></li></ul>"
    page = f"<html><body><article><h1>{HEADLINE}</h1><p>{LONG}</p><p>{MORE}</p>{links}</article>"
    assert [words for role, words in roles(page) if role != "title"] == [LONG, MORE]


def test_a_short_pull_quote_with_its_speaker_is_left_out() -> None:
    said = (
        "<p>“Nobody knows why,” Ida Pell said, who keeps the upper gate and has seen many of these years.</p>"
    )
    pull = "<blockquote>“Nobody knows why”<br>Ida Pell</blockquote>"
    text = read_page(f"<html><body><article><h1>{HEADLINE}</h1><p>{LONG}</p>{pull}{said}{STORY}", GIVEN).text
    assert text.count("Nobody knows why") == 1


def test_what_amp_keeps_for_later_is_not_shown() -> None:
    later = "".join(f"<amp-{name}><p>{LAST}</p></amp-{name}>" for name in ("sidebar", "consent", "list"))
    assert (
        LAST not in read_page(f"<html amp><body>{later}<article><h1>{HEADLINE}</h1><p>{LONG}</p>", GIVEN).text
    )


def test_a_page_of_frames_is_named_with_what_it_holds() -> None:
    page = "<html><frameset cols='2,8'><FRAME name=a src='menu.html'><frame src=main.html></frameset></html>"
    with pytest.raises(SourceError, match=r"frame around others \(menu.html, main.html\)"):
        document_from(page, "html")


def test_a_page_that_only_speaks_of_frames_is_an_article() -> None:
    code = "<!-- <frame src=a.html> --><script>write('<frame src=a.html>')</script>"
    page = f"<html><body>{code}<article><h1>{HEADLINE}</h1><p>{LONG}</p><p>{MORE}</p></article></body></html>"
    assert LONG in document_from(page, "html").text


def test_what_a_page_tells_machines_is_kept() -> None:
    record = """{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "Nobody"},
        {"@type": ["Thing", "NewsArticle"], "headline": "Gate shut",
         "author": [{"name": "Ida Pell"}, "Tom Ray"],
         "datePublished": "2026-05-12T07:30:00+02:00",
         "publisher": {"name": "Arn Courier"}}]}"""
    head = '<html lang="en-GB"><title>Gate shut</title><link rel="canonical" href="https://arn.example/gate">'
    script = f'<script type="application/ld+json">/* <![CDATA[ */ {record} /* ]]> */</script>'
    page = f"{head}{script}<body>{STORY}"
    assert read_page(page, GIVEN).metadata == Metadata(
        title="Gate shut",
        author="Ida Pell, Tom Ray",
        site="Arn Courier",
        published="2026-05-12T07:30:00+02:00",
        language="en",
        url="https://arn.example/gate",
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2026-05-12", "2026-05-12"),
        ("Tue, 12 May 2026 07:30:00 +0200", "2026-05-12T07:30:00+02:00"),
        ("last week", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_iso_8601_or_none(written: str | None, date: str | None) -> None:
    assert iso_date(written) == date


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_a_title_without_its_site_is_part_of_it(title: str, sites: list[str]) -> None:
    assert without_site(title, sites, []) in title


HOSTILE = {
    "title of parts": f"<html><title>{'a | ' * 30_000}</title><body><h1>x</h1><p>{LONG}",
    "quotations": "<html><body>"
    + "".join(f"<blockquote>“{n}{LONG}”</blockquote><p>x{n}</p>" for n in range(300)),
    "nothing": "",
    "comment": "<!-- nothing -->",
    "deep": "<html>" + "<div>" * 20_000 + LONG,
    "deep inline": "<html><p>" + "<i>" * 20_000 + LONG,
    "record without end": f'<html><script type="application/ld+json">{"[" * 5000}</script><p>{LONG}',
    "address": "<html><head><link rel=canonical href='https://[x'></head><body>x",
    "zero": f"<html><p>a\0b {LONG}",
    "surrogate": f"<html><p>\ud800 {LONG}",
    "entity": f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>&x; {LONG}',
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_page_of_any_kind_is_read(page: str) -> None:
    for read in (read_page(page, GIVEN), read_markup(page)):
        assert read.parts is None or all(part.words.of(read.text) for part in read.parts)


@pytest.mark.parametrize(
    "form",
    [
        "<b>{}.</b> {}",
        "<strong>{}</strong><br>{}",
        "<b>{}:</b> {}",
        '<span style="font-weight:700">{}</span> {}',
    ],
)
def test_bold_words_after_each_line_break_are_headlines(form: str) -> None:
    stories = {"Gate shut": LONG, "Mill turns": MORE, "Barges wait": LAST, "Keeper gone": f"{LAST} {MORE}"}
    body = "<br>\n".join(form.format(head, text) for head, text in stories.items())
    read = read_markup(f"<html><body><p>{body}</p>")
    assert read.parts is not None
    assert [part.words.of(read.text) for part in read.parts if part.role == "heading"] == [*stories]
    assert [part.words.of(read.text) for part in read.parts if part.role == "text"] == [*stories.values()]


def test_a_line_break_before_words_in_bold_divides_no_paragraph() -> None:
    read = read_markup(f"<html><body><p>{LONG}<br><b>Nobody</b> was hurt.<br>{MORE}</p>")
    assert read.parts is not None
    assert len(read.parts) == 1


def test_a_story_that_opens_at_a_click_is_called_by_what_is_clicked() -> None:
    stories = {"Gate shut": LONG, "Mill turns": MORE, "Barges wait": LAST}
    body = "".join(
        f"<details><summary>{head}</summary><p>{text}</p></details>" for head, text in stories.items()
    )
    read = read_markup(f"<html><body>{body}")
    assert read.parts is not None
    assert [part.words.of(read.text) for part in read.parts if part.role == "heading"] == [*stories]


@pytest.mark.parametrize("tag", ["<div>", "<font size=2>", "<b>", "<center>"])
@pytest.mark.parametrize("count", [200, 3000, 20_000])
def test_no_word_of_a_page_that_closes_no_tag_is_lost(tag: str, count: int) -> None:
    stories = "".join(f"<h2>{head}</h2><p>{LONG}</p>" for head in ("Gate shut", "Mill turns"))
    for page in (tag * count + stories, f"{tag}<br>" * count + stories):
        read = read_markup(f"<html><body>{page}")
        assert read.parts is not None
        assert [part.words.of(read.text) for part in read.parts] == ["Gate shut", LONG, "Mill turns", LONG]


def test_an_entity_of_the_page_is_not_resolved() -> None:
    assert "/etc" not in HOSTILE["entity"].partition("<html>")[2]
    assert read_page(HOSTILE["entity"], GIVEN).text.endswith(LONG)


def test_what_a_terminal_might_obey_is_neutralised_and_counted() -> None:
    read = read_page(f"<html><title>&#27;]0;x</title><p>{LONG} &#127;2J</p></html>", GIVEN)
    assert read.neutralised == 2
    assert not set(read.text + str(read.metadata.title)) & set("\x1b\x7f")


def test_a_story_that_the_page_hides_at_first_is_read_when_there_is_no_other() -> None:
    assert words(f"<html><body><p>Open the story.</p><div hidden>{STORY}</div>")[-3:] == [
        LONG,
        MORE,
        LAST,
    ]


def test_a_page_larger_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT", 100)
    with pytest.raises(SourceError, match=r"^x: this web page is larger than briefing reads\.$"):
        web.extract(f"<html><p>{LONG}{MORE}".encode(), Hints("x"))


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "<title>Gate shut</title>", "<title>x</title><script>y</script>", "<h1>Gate shut</h1>"],
)
def test_a_page_of_nothing_is_one_sentence(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_text(page)
    assert main(["show", str(path)]) == 1
    assert capsys.readouterr() == ("", f"briefing: {path}: there is no text in this web page.\n")


NAME = '<meta property="og:site_name" content="Arn Courier">'
PROGRAM = '<meta name="application-name" content="Arn Courier">'
ADDRESS = '<link rel="canonical" href="https://www.arncourier.example/9">'


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Gate shut at Arn | Arn Courier", NAME),
        ("Arn Courier - Gate shut at Arn", PROGRAM),
        ("Gate shut at Arn – arncourier.example", ADDRESS),
    ],
)
def test_no_title_holds_the_name_of_the_site(title: str, site: str) -> None:
    head = f'<meta property="og:title" content="{title}">{site}'
    assert roles(f"<html><head>{head}</head><body><div>{STORY}</div>")[0] == ("title", "Gate shut at Arn")


def test_a_bold_line_that_comes_back_is_no_heading_among_others() -> None:
    parts = "".join(f"<h2>{name}</h2><p><b>Why the lock?</b></p><p>{LONG}</p>" for name in ("Ada", "Odo"))
    assert [words for role, words in roles(f"<html><body>{parts}") if role == "heading"] == ["Ada", "Odo"]


POINTS = "<ul><li>The lock is shut</li><li>Barges wait</li></ul>"


@pytest.mark.parametrize("story", [f"<p>{LONG}</p><p>{MORE}</p>", f"<p>{LONG[:60]}</p>"])
@pytest.mark.parametrize("head", ["<h2>Summary</h2>", "<div><h3>What we know</h3>"])
def test_key_points_below_a_heading_are_part_of_the_story(head: str, story: str) -> None:
    page = f"<body><article><h1>Gate shut at Arn</h1>{head}{POINTS}<h2>By road</h2>{story}</article>"
    told = [words for role, words in roles(f"<html>{page}") if role == "item"]
    assert told == ["The lock is shut", "Barges wait"]


def test_short_items_above_the_first_heading_are_buttons() -> None:
    page = f"<html><body><article>{POINTS}<h1>Gate shut at Arn</h1><p>{LONG}</p><p>{MORE}</p></article>"
    assert "item" not in dict(roles(page))


def test_a_line_that_is_both_larger_and_bolder_is_a_heading_among_others() -> None:
    both = "<b><span style='font-size: 20px'>By road</span></b>"
    body = f"<h2>Gate shut</h2><p>{LONG}</p><p>{both}<br><br>{MORE}</p><p><b>Bold alone</b></p><p>{LAST}</p>"
    read = read_markup(f"<html><body>{body}")
    assert read.parts
    headings = [part.words.of(read.text) for part in read.parts if part.role == "heading"]
    assert headings == ["Gate shut", "By road"]


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("<h3>1. Gate shut</h3>", ["<strong>2. By road</strong>"]),
        ("<h2>Gate shut</h2>", ["<p><b>By road</b></p>", "<p><b>By water</b></p>"]),
        ("<h3>Gate shut</h3>", ["<b>By road</b>", "<span style='font-weight: 700'>By water</span>"]),
    ],
)
def test_several_bold_lines_or_the_next_by_number_are_headings_among_others(
    first: str, others: list[str]
) -> None:
    rows = "".join(f"<tr><td>{line}</td></tr><tr><td>{LONG}</td></tr>" for line in others)
    read = read_markup(f"<body><table><tr><td>{first}<p>{MORE}</p></td></tr>{rows}</table>")
    assert [part.role for part in read.parts or ()] == ["heading", "text"] * (1 + len(others))


@pytest.mark.parametrize(
    "line",
    [
        "<b>The mill turns</b><br><br>",
        "<font size=5>The mill turns</font><br><br>",
        '<p style="font-size: 22px">The mill turns</p>',
        '<p><span style="font-weight: 700; color: red">The mill turns</span></p>',
        '<div style="font: bold 18pt serif">The mill turns</div>',
        "<td><big><big>The mill turns</big></big></td>",
    ],
)
def test_a_larger_or_bolder_line_above_text_is_a_heading(line: str) -> None:
    read = read_markup(f"<body style='font-size: 15px'><p>{LONG}</p>{line}<p>{MORE}</p>")
    assert read.parts is not None
    assert [part.role for part in read.parts] == ["text", "heading", "text"]


@pytest.mark.parametrize(
    "line",
    [
        '<p style="font-size: 15px">The mill turns</p>',
        "<p><b>The mill turns.</b></p>",
        "<p><b>The mill</b> turns</p>",
        '<p style="font-size: 30px"><a href="https://arn.example/">The mill turns</a></p>',
    ],
)
def test_a_line_that_is_set_as_the_text_is_none(line: str) -> None:
    read = read_markup(f"<body style='font-size: 15px'><p>{LONG}</p>{line}<p>{MORE}</p>")
    assert read.parts is not None
    assert "heading" not in {part.role for part in read.parts}


STORIES = {"By road": LONG, "By water": MORE, "On foot": LAST + " " + MORE}


@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{head}.</b> {body}</p>",
        "<p><strong>{head}</strong><br>{body}</p>",
        "<p><strong>{head}:</strong> {body}</p>",
        "<li><b>{head}</b> – {body}</li>",
        "<div><span style='font-weight: bold'>{head}</span><br/>{body}</div>",
    ],
)
def test_bold_words_that_open_each_paragraph_are_its_headline(form: str) -> None:
    page = "".join(form.format(head=head, body=body) for head, body in STORIES.items())
    read = read_markup(f"<body><h1>Morning letter</h1>{page}")
    told = [(part.role, part.words.of(read.text)) for part in read.parts or ()]
    assert told[1:] == [one for head, body in STORIES.items() for one in (("heading", head), ("text", body))]


@pytest.mark.parametrize(
    "names", [("Ada Lind", "Odo Brandt", "Ada Lind"), ("By road", "", ""), ("By road", "On foot", "")]
)
def test_bold_words_of_speakers_or_of_a_few_paragraphs_are_words(names: tuple[str, ...]) -> None:
    page = "".join(
        f"<p><b>{name}:</b> {body}</p>" for name, body in zip(names, STORIES.values(), strict=True)
    )
    assert "heading" not in {part.role for part in read_markup(f"<body>{page}").parts or ()}


def test_links_after_a_bold_headline_point_at_their_words() -> None:
    body = f'<a href="https://arn.example/">{LONG[:30]}</a>{LONG[30:]}'
    page = "".join(f"<p><b>{head}</b>: {body}</p>" for head in STORIES)
    read = read_markup(f"<body>{page}")
    assert [link.span.of(read.text) for link in read.links] == [LONG[:30]] * 3


def test_a_title_that_the_text_repeats_is_still_the_title() -> None:
    told = f"{LONG[:-1]}, and nobody knows what the barges are to do until the water has fallen"
    text = f"<p>{MORE}</p><p>{told}. {LAST}</p><h2>Below</h2><p>{LONG}</p>"
    document = document_from(f"<html><head><title>{told}</title></head><body>{text}", "html")
    assert document.title
    assert document.title.of(document.text) == told
    assert not document.highlights


@pytest.mark.parametrize("sign", ["¶", "#", "§"])
def test_the_sign_that_links_a_headline_to_itself_is_no_word(sign: str) -> None:
    page = f'<article><h1>Lock shut<a class="headerlink" href="#lock">{sign}</a></h1>{STORY}</article>'
    assert roles(page)[0] == ("title", "Lock shut")
    assert not any(sign in words for _, words in roles(page))


REST = (
    f"{MORE} Nobody could say on Monday when that will be, and the smith has gone to Oster for iron. {LAST}"
)
WORD = f"""<html><head><title>Draft</title></head><body>
<div class=WordSection1><p class=MsoTitle>Morning notes</p><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal><b><span style='font-size:14.0pt'>Gate shut</span></b></p><p class=MsoNormal>{LONG}<a
href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>{MORE}</p>
<p class=MsoNormal>{LAST}</p><p class=MsoNormal>{REST}</p></div>
<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a>
So it is said in the ledger of the lock, page nine.</p></div></div></body></html>"""
DOCS = f"""<html><head></head><body class="c9 doc-content">
<p class="c5 title" id="h.a"><span>Morning notes</span></p>
<h1 class="c3"><span>Gate shut</span></h1><p class="c0"><span>{LONG}</span><sup><a href="#cmnt1"
id="cmnt_ref1">[a]</a></sup></p><ul class="lst-kix_1-0"><li class="c0 li-bullet-0">{MORE}</li></ul>
<h1 class="c3">Mill open</h1><p class="c0">{LAST}</p><p class="c0">{REST}</p>
<div class="c12"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>
<span>check the number with the keeper, please</span></p></div></body></html>"""


@pytest.mark.parametrize(
    ("page", "more"), [(WORD, []), (DOCS, [("heading", "Mill open")])], ids=["Word", "Google Docs"]
)
def test_what_a_word_processor_saves_as_a_page_is_its_text(page: str, more: list[tuple[str, str]]) -> None:
    assert roles(page) == [
        ("title", "Morning notes"),
        ("heading", "Gate shut"),
        ("text", LONG),
        ("item", MORE),
        *more,
        ("text", LAST),
        ("text", REST),
    ]


@pytest.mark.parametrize("line", ["<b>Bold</b> words<br><br>", "<a href='/x'>Words</a> of  it<br><br>"])
def test_work_on_a_block_grows_as_it_does(line: str) -> None:
    def steps(lines: int) -> int:
        return count_steps(lambda: read_blocks(fromstring(f"<div>{line * lines}</div>")))

    assert steps(400) < 2.2 * steps(200)


def test_what_is_not_shown_is_left_out_however_deep_it_stands() -> None:
    unseen = "<script>alert()</script><!-- aside --><p hidden>gone</p><style>p {}</style>"
    page = "<div>" * 200 + f"Barges <i>wait</i>{unseen} below" + "</div>" * 200
    assert [block.words for block in read_blocks(fromstring(page))] == ["Barges wait below"]

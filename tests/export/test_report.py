"""Choosing, grouping, numbering, and the names of things."""

from __future__ import annotations

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Brief
from briefing.core.tags.model import SectionTags
from briefing.core.text.naming import title_from
from briefing.errors import UsageError
from briefing.export import ExportOptions, render
from briefing.export.build import gather_report
from briefing.export.report import Report
from briefing.export.select import Material, Selection, briefer, compose, pick
from briefing.store.paths import lasting_source
from tests.reading import document_from


def outline(report: Report) -> list[tuple[str | None, list[int], list[int]]]:
    return [
        (group.title, [one.number for one in group.entries], [one.number for one in group.see_also])
        for group in report.groups
    ]


@pytest.fixture
def tagged(make_brief) -> Brief:
    return make_brief({"tags": ("war",)}, {"tags": ("Energy", "war")}, {}, {"tags": ("war/air", "energy")})


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            ExportOptions(),
            [("Energy", [1, 2], []), ("war", [3], [1]), ("Other sections", [4], [])],
        ),
        (
            ExportOptions(topics=("war", "energy")),
            [("war", [1, 2, 3], []), ("Other sections", [4], [])],
        ),
        (ExportOptions(group_by="order"), [(None, [1, 2, 3, 4], [])]),
        (ExportOptions(group_by="document"), [(None, [1, 2, 3, 4], [])]),
    ],
    ids=["all tags", "tags asked for", "order", "one document"],
)
def test_a_section_stands_once_and_no_chapter_is_without_one(options, expected, tagged) -> None:
    assert outline(gather_report([tagged], options)) == expected


def test_contents_list_every_section_under_each_of_its_tags(tagged: Brief) -> None:
    report = gather_report([tagged], ExportOptions(topics=("war", "energy")))
    assert [(topic.tag, [one.number for one in topic.entries]) for topic in report.contents] == [
        ("war", [1, 2, 3]),
        ("energy", [2, 3]),
    ]


def test_documents_make_groups_under_their_titles(make_brief) -> None:
    briefs = [make_brief({}, source="a/one.txt"), make_brief({}, {}, source="b/two.txt")]
    report = gather_report(briefs, ExportOptions(anonymous=True))
    assert outline(report) == [("one.txt", [1], []), ("two.txt", [2, 3], [])]


def test_anonymous_leaves_no_folder_in_any_format(make_brief) -> None:
    brief = make_brief({}, source="/home/ada/secret/day.txt")
    for form in ("markdown", "html", "text", "json", "jsonl", "csv", "org"):
        page = str(render([brief], form, ExportOptions(anonymous=True)))
        assert "secret" not in page
        assert "day.txt" in page


def test_folders_are_left_out_of_what_people_read_unless_one_asks_for_them(make_brief) -> None:
    brief = make_brief({}, source="/home/ada/secret/day.txt")
    for form in ("markdown", "html", "text", "org", "json", "jsonl", "csv"):
        people = form in ("markdown", "html", "text", "org")
        assert ("secret" in str(render([brief], form, ExportOptions()))) is not people
        assert "secret" in str(render([brief], form, ExportOptions(anonymous=False)))


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (ExportOptions(), "Day"),
        (ExportOptions(topics=("war", "energy")), "Brief: war, energy"),
        (ExportOptions(title="Mine", topics=("war",)), "Mine"),
    ],
    ids=["name of the only document", "tags", "given"],
)
def test_the_title_says_what_it_is_about(options, title, make_brief) -> None:
    assert gather_report([make_brief({})], options).title == title


def test_the_digest_has_a_sentence_each_of_other_sections(samples: tuple[Brief, ...]) -> None:
    report = gather_report(samples, ExportOptions(digest=7))
    numbers = [point.entry.number for point in report.digest]
    assert len(numbers) == len(set(numbers)) == 7
    assert numbers == sorted(numbers)
    short = Brief(samples[0].document, samples[0].sections[:2])
    assert gather_report([short], ExportOptions(digest=2)).digest == ()


def test_a_section_without_a_headline_is_named_by_its_first_words(make_brief) -> None:
    whole = make_brief({"heading": "one two three four five six seven eight nine"})
    section = whole.sections[0].section
    furniture = tuple(paragraph._replace(kind="meta") for paragraph in section.paragraphs)
    headless = section._replace(heading=None, paragraphs=furniture)
    brief = Brief(whole.document, (whole.sections[0]._replace(section=headless),))
    entry = gather_report([brief], ExportOptions()).entries[0]
    assert (entry.heading, entry.headed) == ("one two three four five six seven eight…", False)


def test_a_table_of_markdown_keeps_its_rows_and_code_its_lines() -> None:
    table, code = "| What | Week |\n|---|:-:|\n| Eggs | **3** |\n", "```sh\nls\nrm *x*\n```\n"
    text = f"# News\n\n## Numbers\n\n{table}\n{code}\nLast *words*.\n"
    brief = brief_document(document_from(text, kind="markdown"), BriefOptions())
    (entry,) = gather_report([brief], ExportOptions(full_text=True)).entries
    shown = [(passage.text, passage.line) for passage in entry.paragraphs]
    rows = [("What | Week", 5), ("Eggs | 3", 7), ("ls", 10), ("rm *x*", 11), ("Last words.", 14)]
    assert shown == rows


def entries_of(brief: Brief) -> dict[str, SectionTags]:
    days = ("2024-11-01T08:00:00Z", "2024-11-03T08:00:00Z", None, "2024-11-02T08:00:00Z")
    return {
        one.section.id: SectionTags(one.section.id, None, "", one.tags, tagged=day)
        for one, day in zip(brief.sections, days, strict=True)
    }


@pytest.mark.parametrize(
    ("selection", "indices"),
    [
        (Selection(), (0, 1, 2, 3)),
        (Selection(tagged=True), (0, 1, 3)),
        (Selection(tags=("WAR",)), (0, 1, 3)),
        (Selection(tags=("energy",)), (1, 3)),
        (Selection(tags=("wa",)), None),
        (Selection(since="2024-11-02"), (1, 3)),
        (Selection(tags=("energy",), since="2024-11-03"), (1,)),
        (Selection(accepts=lambda material, indices: [at for at in indices if at == 2]), (2,)),
    ],
    ids=["all", "tagged", "tag and below, any case", "tag", "no part of a word", "since", "both", "query"],
)
def test_what_is_chosen(selection: Selection, indices, tagged: Brief) -> None:
    material = Material(tagged.document, entries_of(tagged), "x.txt")
    chosen = pick(material, selection, briefer(BriefOptions()))
    wanted = None if indices is None else [tagged.sections[at].section for at in indices]
    assert (chosen and [one.section for one in chosen.brief.sections]) == wanted


@pytest.mark.parametrize(
    ("order", "numbers"),
    [("source", [0, 1, 2, 3]), ("tagged", [1, 3, 0, 2]), ("heading", [3, 2, 1, 0])],
)
def test_the_order_of_sections(order, numbers, make_brief) -> None:
    brief = make_brief(*({"heading": letter, "tags": ("t",)} for letter in "DcBa"))
    material = Material(brief.document, entries_of(brief), lasting_source(brief.document))
    page = compose(
        [material],
        Selection(order=order),
        "csv",
        ExportOptions(rows="sections", group_by="order"),
        BriefOptions("lead"),
    )
    letters = [line.split(",")[1] for line in str(page.content).splitlines()[1:]]
    assert letters == ["DcBa"[number] for number in numbers]
    assert (page.sections, page.documents) == (4, 1)


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"'word'; there are markdown, html"):
        render([], "word")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("ukraine-roundup.txt", "Ukraine roundup"), ("a/b/2024-11-04_Morning_Post 3.html", "Morning Post 3"),
        ("03_harbour.txt", "Harbour"), ("covid-19-report.md", "Covid 19 report"),
        ("000_ecf4298ded250b59.txt", None), ("20241104.txt", None), ("x1.txt", None), (".txt", None),
        ("ukraine%20roundup.txt", "Ukraine roundup"), ("000_ecf8a%20b.txt", None),
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_a_title_where_it_says_words(name: str, title: str | None) -> None:
    assert title_from(name) == title


@pytest.mark.parametrize(
    ("sources", "asked", "date"),
    [
        (["news/2024-11-04_roundup.txt"], None, "2024-11-04"),
        (["20241104.txt", "Post 2024.11.04.txt"], None, "2024-11-04"),
        (["2024-11-04.txt", "2024-11-05.txt"], None, None),
        (["2024-11-04.txt", "day.txt"], None, None),
        (["2024-11-04/day.txt"], None, None),
        (["2024-11-04.txt"], "", None),
        (["2024-11-04.txt"], "2024-12-24", "2024-12-24"),
    ],
)
def test_a_brief_has_the_date_asked_for_or_the_one_day_of_its_documents(
    make_brief, sources: list[str], asked: str | None, date: str | None
) -> None:
    briefs = [make_brief({"heading": source}, source=source) for source in sources]
    assert gather_report(briefs, ExportOptions(date=asked)).date == date

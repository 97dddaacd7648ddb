"""Templates of the reader's own: what they get, and what they may not do."""

from __future__ import annotations

import re

import pytest

from briefing.errors import UsageError
from briefing.export import ExportOptions, render, report, template_guide
from briefing.export.build import gather_report
from briefing.export.formats.environment import FILTERS
from briefing.export.formats.sandbox import TemplateError, render_untrusted
from briefing.export.options import Template


def filled(text: str, make_brief, name: str = "mine.md", form: str = "markdown") -> str:
    brief = make_brief({"heading": "Tom & <b>", "tags": ("war",)}, {"heading": "Second"})
    return str(render([brief], form, ExportOptions(template=Template(name, text))))


def test_a_template_prints_what_the_guide_promises(make_brief) -> None:
    example = re.search(r"(?m)^    # .*?(?=\n\n\S)", template_guide(), re.DOTALL)
    assert example is not None
    page = filled(re.sub(r"(?m)^    ", "", example[0]) + "\n", make_brief)
    assert page.splitlines() == [
        "# Day",
        "## Tom & \\<b\\>",
        "- “Words 0” (Ada Lind, mayor, line 3)",
        "## Second",
        "- “Words 1” (Ada Lind, mayor, line 6)",
    ]


def test_the_guide_names_every_variable_and_filter() -> None:
    guide = template_guide()
    kinds = {
        "report": report.Report,
        "point": report.Point,
        "topic": report.TaggedEntries,
        "group": report.Group,
        "entry": report.Entry,
        "passage": report.PlacedText,
        "quote": report.Quotation,
        "source": report.SourceDocument,
    }
    for name, kind in kinds.items():
        for field in kind._fields:
            assert f"`{name}.{field}`" in guide
    for name in FILTERS:
        assert f"| `{name}` |" in guide


def test_values_and_their_json_forms_look_the_same_to_a_template() -> None:
    names = {field for kind in vars(report).values() for field in getattr(kind, "_fields", ())}
    assert {"heading", "title"} <= names
    assert not names & set(dir(dict))


@pytest.mark.parametrize(
    ("name", "form"), [("mine.html", "markdown"), ("x.html.jinja", "text"), ("mine.j2", "html")]
)
def test_html_escapes_by_itself(name: str, form: str, make_brief) -> None:
    assert filled("{{ report.entries[0].heading }}", make_brief, name, form) == "Tom &amp; &lt;b&gt;"


def test_a_template_may_include_those_of_the_package(make_brief) -> None:
    assert "## Second" in filled('{% include "markdown.md.jinja" %}', make_brief)


FAILURES = [
    ("x\n{% if %}", r"^mine\.md, line 2: "),
    ("x\n\n{{ report.titel }}", r"^mine\.md, line 3: .*titel"),
    ("{{ report.title|shout }}", r"^mine\.md, line 1: .*shout"),
    ("x\n{% include '/etc/passwd' %}", r"^mine\.md, line 2: there is no template /etc/passwd"),
    ("x\n{{ ''.__class__.__mro__ }}", r"^mine\.md, line 2: .*__class__.*unsafe"),
    ("x\n{{ report.title.format.__globals__ }}", r"^mine\.md, line 2: .*__globals__.*unsafe"),
    ("x\n{{ '{0.__class__}'.format(report.title) }}", r"^mine\.md, line 2: .*__class__.*unsafe"),
    ("x\n{{ report.entries.append(1) }}", r"^mine\.md, line 2: .*append.*unsafe"),
    ("x\n{{ 'x' * 99999999999 }}", r"^mine\.md, line 2: needs more memory"),
    ("{% for a in range(999999999) %}{% endfor %}", r"^mine\.md, line 1: .*[Rr]ange"),
]


@pytest.mark.parametrize(("text", "sentence"), FAILURES, ids=[sentence[12:] for _, sentence in FAILURES])
def test_a_template_that_fails_is_named_with_its_line(text: str, sentence: str, make_brief) -> None:
    with pytest.raises(TemplateError, match=sentence):
        filled(text, make_brief)


def test_a_template_that_takes_too_long_is_stopped_in_its_line(make_brief) -> None:
    endless = "x\n\n{% for a in range(9999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    values = gather_report([make_brief({})], ExportOptions())
    with pytest.raises(TemplateError, match=r"^slow\.md, line 3: stopped after 0\.3 seconds$"):
        render_untrusted(Template("slow.md", endless), values, autoescape=False, seconds=0.3)


def test_a_format_without_a_template_says_so(make_brief) -> None:
    with pytest.raises(UsageError, match="a template cannot make csv"):
        filled("x", make_brief, form="csv")


def test_every_template_of_the_package_is_there() -> None:
    from briefing.export import FORMATS
    from briefing.export.formats.environment import package_templates

    assert set(package_templates()) == {form.template for form in FORMATS.values() if form.template}

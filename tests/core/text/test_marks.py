"""Quotation marks to spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.text.marks import find_marked

CASES = [
    pytest.param("He said “yes” and left.", ["“yes”"], id="curly"),
    pytest.param('He said "yes" and left.', ['"yes"'], id="straight"),
    pytest.param("Er sagte „ja“ und ging.", ["„ja“"], id="low-high"),
    pytest.param("Er sagte »ja« und ging.", ["»ja«"], id="angle-inward"),
    pytest.param("Il a dit « oui » et il est parti.", ["« oui »"], id="angle-spaced"),
    pytest.param("Hon sa ”ja” och gick.", ["”ja”"], id="same-both-sides"),
    pytest.param("他说「是的」就走了。", ["「是的」"], id="cjk"),
    pytest.param("She called it ‘a very long walk’ today.", ["‘a very long walk’"], id="single"),
    pytest.param(
        "‘We met the workers’ union,’ she said.", ["‘We met the workers’ union,’"], id="plural-apostrophe"
    ),
    pytest.param("It’s the dogs’ dinner, isn’t it?", [], id="apostrophes"),
    pytest.param("rock ’n’ roll in the ’90s", [], id="leading-apostrophes"),
    pytest.param("The 6'2\" player jumped.", [], id="inches"),
    pytest.param(
        "“She told me ‘never’ twice,” he said.", ["“She told me ‘never’ twice,”"], id="single-inside"
    ),
    pytest.param("“He said “no” to me,” she said.", ["“He said “no” to me,”"], id="same-marks-inside"),
    pytest.param("“A,” said X. “B.”", ["“A,”", "“B.”"], id="two"),
    pytest.param("” We row for you”, he said.", ["” We row for you”"], id="closing-mark-opens"),
    pytest.param("” he said. “We row for you.”", ["“We row for you.”"], id="closes-what-ran-on"),
    pytest.param("“The words run on", ["“The words run on"], id="open-at-the-end"),
    pytest.param(
        "“One mark is lost, he said. “Two.”", ["“One mark is lost, he said.", "“Two.”"], id="lost-mark"
    ),
    pytest.param("“Wrong mark at the end,“ he said.", ["“Wrong mark at the end,“"], id="wrong-mark"),
    pytest.param(
        '"As agencies type it,\'\' he said. "Two."', ["\"As agencies type it,''", '"Two."'], id="typed-twice"
    ),
    pytest.param(
        "“As agencies set it,’’ he said. “Two.”", ["“As agencies set it,’’", "“Two.”"], id="set-twice"
    ),
    pytest.param('“Curly and straight," he said.', ['“Curly and straight,"'], id="mixed-marks"),
    pytest.param(
        '"Straight and curly,” he said. "Two."', ['"Straight and curly,”', '"Two."'], id="typed-end"
    ),
    pytest.param(
        'He said:" it is over ". Then he left.', ['" it is over "'], id="straight-spaced-behind-colon"
    ),
    pytest.param("وقال: ” انتهى الأمر ” .", ["” انتهى الأمر ”"], id="curly-spaced-behind-colon"),
    pytest.param("וקרא ״נגמר״ ויצא עם המנכ״ל.", ["״נגמר״"], id="hebrew-marks"),
    pytest.param('A board of 6 " by 4 " was sold.', [], id="spaced-inches"),
    pytest.param(
        '"Non", dit Rosa Vey. " Nous irons ", ajoute Léo Marn. "Oui", dit Rosa Vey.',
        ['"Non"', '" Nous irons "', '"Oui"'],
        id="straight-spaced",
    ),
    pytest.param('" Tout va bien. " Il est parti.', ['" Tout va bien. "'], id="straight-spaced-in-front"),
    pytest.param('" Tout va bien", dit-elle.', ['" Tout va bien"'], id="straight-spaced-in-front-alone"),
    pytest.param('"Oui." " Non", dit-elle.', ['"Oui."', '" Non"'], id="spaced-after-a-quotation"),
    pytest.param(
        'Il a dit " oui " et " non ", puis "rien".', ['" oui "', '" non "', '"rien"'], id="spaced-twice"
    ),
    pytest.param('Elle a dit "...et puis rien".', ['"...et puis rien"'], id="dots-in-front"),
    pytest.param('Il a dit "oui " et "non".', ['"oui "', '"non"'], id="spaced-at-the-end"),
    pytest.param('One " alone, and then "two" of them.', ['"two"'], id="mark-by-itself"),
    pytest.param("“” and “…” are empty", [], id="empty"),
    pytest.param(
        "‘They said “no” to us,’ she said. ‘Twice.’",
        ["‘They said “no” to us,’", "‘Twice.’"],
        id="double-inside",
    ),
    pytest.param(
        '\'They said "no" to "the boys\'" side.\' He sat.',
        ['\'They said "no" to "the boys\'" side.\''],
        id="straight-inside",
    ),
    pytest.param(
        "‘He said: “It’s the workers’ day.”’", ["‘He said: “It’s the workers’ day.”’"], id="both-end"
    ),
    pytest.param("She called it ‘far’ and “near”.", ["‘far’", "“near”"], id="single-and-double"),
    pytest.param("In the ‘90s he said “no” to the boys’ club.", ["“no”"], id="years-and-double"),
    pytest.param(
        "Get ‘em out. “We will,” said the boss. Not the lads’.", ["“We will,”"], id="elision-and-double"
    ),
    pytest.param('"The wrong mark,“ he said. "Two."', ['"The wrong mark,“', '"Two."'], id="wrong-curly-end"),
    pytest.param(
        "‘" + "We met. " * 60 + "It’s done.’ He sat. The dogs’.",
        ["‘" + "We met. " * 60 + "It’s done.’"],
        id="long-single",
    ),
    pytest.param(
        '"The "Dawn" sails at six," he said. "And the "Dusk" at ten."',
        ['"The "Dawn" sails at six,"', '"And the "Dusk" at ten."'],
        id="straight-inside-straight",
    ),
    pytest.param(
        '"One mark is lost, he said. "Two." He sat. "Three."',
        ['"One mark is lost, he said.', '"Two."', '"Three."'],
        id="lost-straight-mark",
    ),
    pytest.param('It ends here", he said. "Two."', ['"Two."'], id="closes-what-was-opened-before"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [marked.span.of(text) for marked in find_marked(text, 0, len(text))] == expected


def test_a_quotation_that_runs_on_is_not_closed() -> None:
    (marked,) = find_marked("“It goes on", 0, 11)
    assert not marked.closed


RUNNING = [
    pytest.param("He said: ‘It goes on.\n\n‘It ends.’ He left.", "‘It goes on.", id="behind-colon"),
    pytest.param("‘It’s long.\n‘It ends.’", "‘It’s long.", id="opens-paragraph"),
    pytest.param("She said: 'It goes on.\n\n'It ends.'", "'It goes on.", id="straight"),
    pytest.param("In the ‘90s it went on.\n\n‘It ends.’", None, id="years"),
    pytest.param("He said: ‘It goes on.\n\nIt ends.", None, id="no-mark-behind"),
    pytest.param("He got 'Em all.\n\n“It ends.”", None, id="another-mark-behind"),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_a_single_mark_runs_on_if_the_next_paragraph_opens_with_it(text: str, expected: str | None) -> None:
    found = find_marked(text, 0, text.index("\n"))
    assert [(one.span.of(text), one.closed) for one in found] == ([(expected, False)] if expected else [])


@given(st.text(alphabet="ab .,\n\"“”„«»‘’'「」״:", max_size=60))
def test_spans_are_disjoint_in_order_and_inside(text: str) -> None:
    at = 0
    for marked in find_marked(text, 0, len(text)):
        assert at <= marked.span.start < marked.span.end <= len(text)
        assert any(character.isalnum() for character in marked.span.of(text))
        at = marked.span.end

"""What somebody is, as it stands beside a name. All sentences are made up."""

from __future__ import annotations

import pytest

from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

ROLES = [
    pytest.param("The harbour chief, Karen Holm, spoke.", "harbour chief", id="in-front"),
    pytest.param("Danish Prime Minister Karen Holm spoke.", "Danish Prime Minister", id="title"),
    pytest.param("EU budget chief Karen Holm spoke.", "EU budget chief", id="lower-case-role"),
    pytest.param(
        "Karen Holm, the head of the harbour police, spoke.", "head of the harbour police", id="apposition"
    ),
    pytest.param("Karen Holm, Brandt’s chief of staff, spoke.", "Brandt’s chief of staff", id="possessive"),
    pytest.param("In the end harbour master Karen Holm spoke.", "harbour master", id="occupation"),
    pytest.param("Karen Holm, the harbour master, spoke.", "harbour master", id="occupation-behind"),
    pytest.param("The harbour master, Karen Holm, spoke.", "harbour master", id="occupation-in-front"),
    pytest.param("Night nurse Karen Holm spoke.", "Night nurse", id="capital-occupation"),
    pytest.param("Karen Holm, a baker from Aarhus, spoke.", "baker from Aarhus", id="trade"),
    pytest.param("Karen Holm, a\nteacher on the island, spoke.", "teacher on the island", id="hard-wrapped"),
    pytest.param("Karen Holm, founder and head of U.S. Harbour Games, spoke.", "founder and head", id="cut"),
    pytest.param(
        "Karen Holm, a former U.S. envoy to the north, spoke.", "former U.S. envoy to the north", id="stops"
    ),
    pytest.param(
        "Karen Holm, head of harbour mills at Dana F. Lund Inc., spoke.",
        "head of harbour mills",
        id="cut-at-an-initial",
    ),
    pytest.param("They met Karen Holm, head of the UN.", "head of the UN", id="letters-at-the-end"),
    pytest.param("Karen Holm, head of the mill. She spoke.", "head of the mill", id="ends"),
    pytest.param("Harbour City Coroner Karen Holm spoke.", "Harbour City Coroner", id="coroner"),
    pytest.param("Karen Holm, coroner for the north, spoke.", "coroner for the north", id="coroner-behind"),
    pytest.param("Karen Holm, the television presenter, spoke.", "television presenter", id="presenter"),
    pytest.param("Karen Holm, smiling at the crowd, spoke.", None, id="no-role"),
    pytest.param("They told the court that the agent, Karen Holm, spoke.", "agent", id="behind-that"),
    pytest.param("Karen Holm, his sister, spoke.", None, id="not-by-a-pronoun"),
    pytest.param("Karen Holm, his late uncle’s sister, spoke.", None, id="not-by-two"),
    pytest.param("The port has its director, Karen Holm, to thank.", "director", id="in-front-of-its-own"),
    pytest.param("Karen Holm, its new director, spoke.", "new director", id="of-its-own"),
    pytest.param("A court in the north freed editor Karen Holm.", "editor", id="object"),
    pytest.param("Police arrested editor Karen Holm.", "editor", id="object-without-article"),
    pytest.param("The council dismissed harbour master Karen Holm.", "harbour master", id="object-of-trade"),
    pytest.param("The exiled leader Karen Holm spoke.", "exiled leader", id="participle"),
    pytest.param("Newly elected mayor Karen Holm spoke.", "Newly elected mayor", id="adverb"),
    pytest.param("Former United Nations envoy Karen Holm spoke.", "Former United Nations envoy", id="name"),
    pytest.param("“It burns,” said fire chief Karen Holm.", "fire chief", id="behind-a-verb"),
    pytest.param(
        "“It burns,” said retired nurse Karen Holm.", "retired nurse", id="participle-behind-a-verb"
    ),
    pytest.param("According to energy minister Karen Holm “it burns”.", "energy minister", id="source"),
    pytest.param("The air force general Karen Holm spoke.", "air force general", id="noun-behind-an-article"),
    pytest.param("Green Party co-leader Karen Holm spoke.", "Green Party co-leader", id="hyphen"),
    pytest.param("Police want to free editor Karen Holm.", "editor", id="infinitive"),
    pytest.param("Congresswoman Karen Holm spoke.", "Congresswoman", id="title-with-a-gender"),
    pytest.param("Mrs Karen Holm spoke.", None, id="courtesy"),
    pytest.param("Dame Karen Holm MP spoke.", "MP", id="letters-behind"),
    pytest.param("The grain and feed minister Karen Holm spoke.", "minister", id="noun"),
    pytest.param("Ex-sergeant Karen Holm spoke.", "Ex-sergeant", id="hyphen-that-opens"),
    pytest.param("Mother-of-three Karen Holm spoke.", "Mother-of-three", id="mother-of"),
    pytest.param("Grieving mother Karen Holm spoke.", "Grieving mother", id="kin"),
    pytest.param("Motorist Karen Holm spoke.", "Motorist", id="trade-that-opens"),
    pytest.param("Minister for Justice Karen Holm spoke.", "Minister for Justice", id="portfolio-is-title"),
    pytest.param("The Minister of Ports Karen Holm spoke.", "Minister of Ports", id="portfolio"),
    pytest.param("Secretary of State Karen Holm spoke.", "Secretary of State", id="of-state"),
    pytest.param(
        "Minister of State for Ports Karen Holm spoke.", "Minister of State for Ports", id="two-links"
    ),
    pytest.param(
        "The acting Head of Tallow City Council Karen Holm spoke.",
        "acting Head of Tallow City Council",
        id="body-behind",
    ),
    pytest.param(
        "The Secretary for Ferry Services and the Treasury Karen Holm spoke.",
        "Secretary for Ferry Services and the Treasury",
        id="two-bodies-behind",
    ),
    pytest.param("The mayor of Tallow Karen Holm spoke.", "mayor of Tallow", id="place-behind"),
    pytest.param(
        "A clerk of the Minister of Ports Karen Holm spoke.", "Minister of Ports", id="office-of-an-office"
    ),
    pytest.param("Friends of Mayor Karen Holm spoke.", "Mayor", id="friends-of"),
    pytest.param("The widow of Justice Karen Holm spoke.", "Justice", id="widow-of"),
    pytest.param("The bank of Tallow manager Karen Holm broke.", "Tallow manager", id="no-name-of-a-body"),
    pytest.param("Bank of Tallow Governor Karen Holm spoke.", "Bank of Tallow Governor", id="body-of"),
    pytest.param(
        "“It burns,” said University of Tallow lecturer Karen Holm.",
        "University of Tallow lecturer",
        id="body-of-trade",
    ),
    pytest.param(
        "Chief Justice of Norway Justice Karen Holm spoke.", "Chief Justice of Norway", id="title-twice"
    ),
    pytest.param("‘The Wet Ferry’ director Karen Holm spoke.", "director", id="title-of-a-work"),
    pytest.param("The traders’ chairwoman Karen Holm spoke.", "traders’ chairwoman", id="plural-owner"),
    pytest.param(
        "They say the board must sack the port manager, Karen Holm.", "port manager", id="object-of-a-modal"
    ),
    pytest.param(
        "No sailor is a born fighter like my father or our port manager, Karen Holm.",
        "port manager",
        id="like",
    ),
    pytest.param(
        "The campaign is preparing to fight the likely nominee, Karen Holm.", "likely nominee", id="object"
    ),
    pytest.param(
        "The Member of Parliament (MP) for Tallow, Karen Holm, spoke.",
        "Member of Parliament (MP) for Tallow",
        id="short-form-in-brackets",
    ),
    pytest.param("Karen Holm KC spoke.", None, id="letters-that-are-no-office"),
    pytest.param(
        "Police spokeswoman Captain Karen Holm spoke.", "Police spokeswoman Captain", id="office-and-rank"
    ),
    pytest.param("They heard from former Mayor Karen Holm.", "former Mayor", id="former"),
    pytest.param("The group backing former Mayor Karen Holm won.", "former Mayor", id="backing-former"),
    pytest.param("The mother of former Mayor Karen Holm won.", "former Mayor", id="mother-of-former"),
    pytest.param("His daughter Mayor Karen Holm won.", "Mayor", id="daughter-and-mayor"),
    pytest.param("In July Karen Holm, the port manager, spoke.", "port manager", id="behind-a-month"),
    pytest.param(
        "They spoke in Tallow\n\nMayor of Ports Mayor Karen Holm spoke.", "Mayor of Ports", id="line"
    ),
    pytest.param("Pro-ferry Tory Karen Holm spoke.", "Pro-ferry Tory", id="party"),
    pytest.param("The Hon. Karen Holm spoke.", None, id="honour"),
    pytest.param("Detective Garda Karen Holm spoke.", "Detective Garda", id="rank"),
    pytest.param("At 10 pm Karen Holm spoke.", None, id="time"),
    pytest.param("PM Karen Holm spoke.", "PM", id="office-like-a-time"),
    pytest.param("They elected the next mayor of Tallow. Mayor Karen Holm spoke.", "Mayor", id="full-stop"),
    pytest.param("They met in November with chief Karen Holm.", "chief", id="month-with"),
    pytest.param("The mother Karen Holm spoke.", None, id="kin-alone"),
    pytest.param("Her mother Karen Holm, the port manager, spoke.", "port manager", id="kin-and-office"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_is_as_the_text_has_it(text: str, role: str | None) -> None:
    people = gather_people(parse_document(text, article=True))
    assert [(person.name, person.role) for person in people.persons] == [("Karen Holm", role)]


def test_a_role_begins_in_the_line_of_its_name() -> None:
    text = "On the ferry app\n\nHarbour master Otto Brenn said it was down. “We will pay,” Brenn added.\n"
    document = parse_document(text)
    (quote,) = extract_quotes(document, document.sections[-1], gather_people(document))
    assert [(one.name, one.role) for one in quote.speakers] == [("Otto Brenn", "Harbour master")]


def test_an_office_may_end_the_line_above_a_name() -> None:
    text = "Streit mit Richterin\nKaren Holm und der Rat haben lange gestritten. „Das reicht“, sagte Holm."
    document = parse_document(text, article=True)._replace(language="de")
    people = gather_people(document)
    (quote,) = extract_quotes(document, document.sections[0], people)
    assert [speaker.name for speaker in quote.speakers] == ["Karen Holm"]

"""Saved pages of many makes, with one story each: what publishing systems put around it.

Every page is a layout (how the story is set) in a frame (what stands around it). The story is known, so what
is read can be compared with it word by word.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape
from typing import NamedTuple

WORDS = (
    *("lock", "mill", "ferry", "barge", "keeper", "grain", "river", "council", "harbour", "toll", "gate"),
    *("spring", "winter", "bridge", "market", "village", "engineer", "report", "budget", "farmer", "storm"),
    *(
        "water",
        "level",
        "repair",
        "summer",
        "school",
        "teacher",
        "doctor",
        "hospital",
        "ward",
        "train",
        "line",
    ),
)
VERBS = ("closed", "opened", "repaired", "visited", "refused", "counted", "measured", "promised", "finished")
NAMES = ("Ina Vost", "Otto Brenn", "Maud Ellery", "Piet Haas", "Rosa Lind")


class Story(NamedTuple):
    """What a page is about."""

    title: str
    standfirst: str
    blocks: tuple[tuple[str, str], ...]
    """Tags (`p`, `h2`, `blockquote`, `li`) and words, in order."""

    @property
    def headings(self) -> list[str]:
        return [words for tag, words in self.blocks if tag == "h2"]

    @property
    def paragraphs(self) -> list[str]:
        return [words for tag, words in self.blocks if tag != "h2"]


def sentence(chance: random.Random) -> str:
    one, other, third = chance.sample(WORDS, 3)
    tail = chance.choice(
        ("before noon", "after the flood", "for the second time", "without a word", "in vain")
    )
    return f"The {one} of the {other} {chance.choice(VERBS)} the {third} {tail}."


def paragraph(chance: random.Random, sentences: int) -> str:
    said = f"“We will not wait for the {chance.choice(WORDS)},” said {chance.choice(NAMES)}, the keeper."
    words = [sentence(chance) for _ in range(sentences)]
    return " ".join([*words, said] if chance.random() < 0.3 else words)


def story(seed: int) -> Story:
    """Return a story; of its seed depends whether it has headings, a list, a quotation set apart."""
    chance = random.Random(seed)
    title = f"{chance.choice(NAMES)} wants a new {chance.choice(WORDS)} for the {chance.choice(WORDS)} of Arn"
    blocks: list[tuple[str, str]] = []
    for part in range(1 if seed % 3 else 3):
        if part:
            blocks.append(("h2", f"What the {chance.choice(WORDS)} means for the {chance.choice(WORDS)}"))
        blocks += [("p", paragraph(chance, chance.randint(1, 4))) for _ in range(chance.randint(3, 6))]
        if seed % 4 == 1:
            blocks += [("li", sentence(chance)) for _ in range(3)]
    return Story(title, sentence(chance), tuple(blocks))


def tags(blocks: tuple[tuple[str, str], ...], between: str = "\n") -> str:
    """Return blocks as elements, items of a list within one."""
    lines: list[str] = []
    for number, (tag, words) in enumerate(blocks):
        first = tag == "li" and (number == 0 or blocks[number - 1][0] != "li")
        last = tag == "li" and (number + 1 == len(blocks) or blocks[number + 1][0] != "li")
        lines.append(f"{'<ul>' * first}<{tag}>{escape(words)}</{tag}>{'</ul>' * last}")
    return between.join(lines)


def wordpress(told: Story) -> str:
    return f"""<article class="post-81 post type-post hentry"><header class="entry-header">
<h1 class="entry-title">{told.title}</h1><div class="entry-meta">Posted on <a href="/d">7 November</a> by
<a href="/by">Desk</a></div></header><div class="entry-content"><p><em>{told.standfirst}</em></p>
{tags(told.blocks)}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#t">Twitter</a></li></ul>
</div></div>
<footer class="entry-footer">Filed under <a href="/c">Town</a></footer></article>"""


def utility(told: Story) -> str:
    body = tags(told.blocks).replace("<p>", '<p class="mb-4 text-lg leading-7">')
    return f"""<div class="max-w-2xl mx-auto px-4"><span class="uppercase text-xs">Town</span>
<h1 class="text-4xl font-bold">{told.title}</h1><p class="text-xl text-gray-600">{told.standfirst}</p>
<div class="flex gap-2 text-sm"><a href="/by">Maud Ellery</a><time datetime="2025-11-07">7 Nov</time></div>
<div class="prose">{body}</div></div>"""


def hashed(told: Story) -> str:
    body = "".join(f'<div class="css-1x{n}a">{tags((block,))}</div>' for n, block in enumerate(told.blocks))
    return f"""<section name="articleBody" class="css-9tq"><h1 class="css-77z">{told.title}</h1>
<p class="css-w6y">{told.standfirst}</p>{body}</section>"""


def breaks(told: Story) -> str:
    lines = "<br><br>".join(
        f"<b>{escape(words)}</b>" if tag == "h2" else escape(words) for tag, words in told.blocks
    )
    return f"<font size=5><b>{told.title}</b></font><br><br><i>{told.standfirst}</i><br><br>{lines}<br>"


def tables(told: Story) -> str:
    return f"""<table width=600><tr><td><h1>{told.title}</h1></td></tr><tr><td>{told.standfirst}</td></tr>
<tr><td>{tags(told.blocks)}</td></tr></table>"""


def aspnet(told: Story) -> str:
    return f"""<div id="ctl00_cph_divContent"><span id="ctl00_cph_lblTitle"><h2>{told.title}</h2></span>
<div id="ctl00_cph_lblLead">{told.standfirst}</div><div id="ctl00_cph_lblBody">{tags(told.blocks)}</div>
</div>"""


def german(told: Story) -> str:
    return f"""<main><article class="artikel"><div class="kopf"><span class="dachzeile">Arn</span>
<h1 class="ueberschrift">{told.title}</h1><p class="vorspann">{told.standfirst}</p></div>
<div class="artikeltext">{tags(told.blocks)}</div></article></main>"""


def between_ads(told: Story) -> str:
    pieces = tags(told.blocks, '\n<div class="ad-slot" id="dfp-2"><span>Advertisement</span></div>\n')
    return f"""<div class="story"><h1>{told.title}</h1><h2 class="dek">{told.standfirst}</h2>
<div class="story-body">{pieces}<div class="newsletter-promo"><h3>Sign up for our newsletter</h3>
<p>Get the best of the Courier in your inbox every morning, free of charge.</p></div></div></div>"""


def bare(told: Story) -> str:
    return f"<h1>{told.title}</h1>\n<p>{told.standfirst}</p>\n{tags(told.blocks)}"


def custom(told: Story) -> str:
    body = "".join(f"<arn-block>{tags((block,))}</arn-block>" for block in told.blocks)
    return f"""<arn-article><arn-headline><h1>{told.title}</h1></arn-headline>
<arn-lead><p>{told.standfirst}</p></arn-lead>{body}</arn-article>"""


def divs(told: Story) -> str:
    body = "".join(
        f"<h3>{words}</h3>" if tag == "h2" else f'<div class="paragraph">{words}</div>'
        for tag, words in told.blocks
    )
    return f'<div id="page-content"><h1>{told.title}</h1><div>{told.standfirst}</div>{body}</div>'


def figures(told: Story) -> str:
    picture = """<figure><img src="a.jpg">
<figcaption>The lock in spring. Photo: Arn Archive</figcaption></figure>"""
    middle = len(told.blocks) // 2
    return f"""<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{told.title}</h1>
{picture}<p class="standfirst">{told.standfirst}</p>
<div itemprop="articleBody">{tags(told.blocks[:middle])}{picture}
{tags(told.blocks[middle:])}</div></article>"""


Layout = Callable[[Story], str]
Frame = Callable[[str, random.Random], str]
LAYOUTS: tuple[Layout, ...] = (
    wordpress, utility, hashed, breaks, tables, aspnet, german, between_ads, bare, custom, divs, figures,
)  # fmt: skip


def teasers(chance: random.Random, count: int, tag: str = "h3") -> str:
    return "".join(
        f'<div><{tag}><a href="/s{n}">{sentence(chance)[:-1]}</a></{tag}><p>{sentence(chance)}</p></div>'
        for n in range(count)
    )


def plain_frame(body: str, chance: random.Random) -> str:
    return body


def newspaper(body: str, chance: random.Random) -> str:
    menu = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in chance.sample(WORDS, 12))
    comments = "".join(
        f'<div class="comment"><b>reader{n}</b><p>{sentence(chance)} {sentence(chance)}</p></div>'
        for n in range(4)
    )
    return f"""<div id="cookie-banner">
<p>We and our partners use cookies to show you news. You may refuse them in
the settings at any time.</p><button>Accept</button></div><header class="site-header">
<a href="/">The Arn Courier</a>
<nav><ul>{menu}</ul></nav></header>{body}<section class="related">
<h2>More on this story</h2>{teasers(chance, 4)}</section>
<div class="most-read"><h2>Most read</h2><ol>{menu}</ol></div><div id="comments">
<h2>4 comments</h2>{comments}</div>
<footer><p>© The Arn Courier. No part of this page may be copied without the leave of its publisher.</p>
</footer>"""


def nameless(body: str, chance: random.Random) -> str:
    links = "".join(f'<a href="/{word}">{word.title()}</a> ' for word in chance.sample(WORDS, 14))
    return f"""<div><div><a href="/">The Arn Courier</a></div><div>{links}</div></div><div><div>{body}</div>
<div><div>{teasers(chance, 5)}</div></div></div><div>{links}<div>© The Arn Courier</div></div>"""


def columns(body: str, chance: random.Random) -> str:
    links = "<br>".join(f'<a href="/{word}">{word.title()}</a>' for word in chance.sample(WORDS, 15))
    news = "<br>".join(f'<a href="/n{n}">{sentence(chance)[:-1]}</a>' for n in range(8))
    return f"""<table border=0 width="100%"><tr><td colspan=3><img src="logo.gif" alt="Courier"></td></tr>
<tr><td width=120>{links}</td><td>{body}</td><td width=160><b>Latest</b><br>{news}</td></tr></table>
<center><small>Copyright 2003 The Arn Courier</small></center>"""


def german_names(body: str, chance: random.Random) -> str:
    return abroad(body, chance, "cookie-hinweis", "mehr-zum-thema", "meistgelesen", "kommentare", "fusszeile")


def french_names(body: str, chance: random.Random) -> str:
    return abroad(
        body, chance, "bandeau-cookies", "lire-aussi", "les-plus-lus", "commentaires", "pied-de-page"
    )


def spanish_names(body: str, chance: random.Random) -> str:
    return abroad(body, chance, "aviso-cookies", "relacionadas", "lo-mas-leido", "comentarios", "pie-pagina")


def abroad(body: str, chance: random.Random, asks: str, other: str, most: str, said: str, foot: str) -> str:
    """Return a page whose parts are called as in another language."""
    comments = "".join(
        f"<div><b>leser{n}</b><p>{sentence(chance)} {sentence(chance)}</p></div>" for n in range(5)
    )
    links = "".join(f'<li><a href="/{word}">{sentence(chance)[:-1]}</a></li>' for word in WORDS[:8])
    return f"""<div class="{asks}"><p>Wir verwenden mit unseren Partnern Dinge auf Ihrem Apparat. Sie dürfen
das ablehnen.</p></div><div class="seite"><div class="inhalt">{body}</div>
<div class="{other}">{teasers(chance, 4)}</div><div id="{most}"><ol>{links}</ol></div>
<div id="{said}">{comments}</div></div><div class="{foot}"><p>© Arn Courier. Alle Rechte vorbehalten, auch
die der Wiedergabe in Auszügen.</p></div>"""


def replies_named(name: str) -> Frame:
    """Return a frame of nothing but what readers answer, right below the story and as long."""

    def replies(body: str, chance: random.Random) -> str:
        said = "".join(
            f"<div><b>heron{n}</b><p>{sentence(chance)} {sentence(chance)}</p></div>" for n in range(9)
        )
        return f'<div class="page">{body}<section class="{name}-list">{said}</section></div>'

    replies.__name__ = f"replies_named_{name}"
    return replies


FRAMES: tuple[Frame, ...] = (
    plain_frame, newspaper, nameless, columns, german_names, french_names, spanish_names,
    *(replies_named(name) for name in ("comments", "kommentare", "commentaires", "comentarios", "reacties")),
)  # fmt: skip


def consent_below(body: str, chance: random.Random) -> str:
    asked = " ".join(sentence(chance) for _ in range(5))
    return f"""<div id="root">{body}</div><div class="fc-dialog"><h2>This site asks for your leave</h2>
<p>{asked}</p><ul><li><a href="/p">{sentence(chance)}</a></li></ul><button>Do not allow</button></div>"""


def imprint_below(body: str, chance: random.Random) -> str:
    return f"""<div><div>{body}</div></div><div><a href="/i">Imprint</a><p>The Arn Courier is printed by the
Arn Courier Society, Mill Lane 4, and is a member of the press council of the valley.</p></div>"""


def box_below(body: str, chance: random.Random) -> str:
    return f"""<div class="wrap">{body}<div class="regwall"><h3>Keep reading for free</h3>
<p>You have read three stories this month. Make an account to read on; it takes a minute.</p></div></div>"""


NAMELESS_FRAMES: tuple[Frame, ...] = (consent_below, imprint_below, box_below)
"""Prose right below the story whose box is called nothing that tells."""
HEADED_LAYOUTS: tuple[Layout, ...] = (wordpress, utility, hashed, german, between_ads, figures)
"""The headline and its story are in a box of their own."""


def page(told: Story, layout: Layout, frame: Frame, seed: int) -> str:
    """Return the page of a story."""
    body = frame(layout(told), random.Random(seed))
    head = f'<meta charset="utf-8"><title>{told.title} | The Arn Courier</title>'
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"

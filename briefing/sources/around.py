"""What sites put around a story, known by the element, by what it says to machines, or by what it is called.

One invariant: only an element that sets its words apart is judged, never the words themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from briefing.sources.walk import Box

_ELEMENTS: Final = frozenset(("nav", "footer", "aside", "dialog", "menu", "search"))
"""Elements that HTML sets apart from what a page is about; a `header` may hold the headline."""
_ROLES: Final = re.compile(
    r"\b(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|menu|menubar|toolbar|tablist)\b"
)
"""Landmarks and widgets of WAI-ARIA."""
_STORY_ELEMENTS: Final = frozenset(("article", "main", "body", "html"))
_STORY: Final = re.compile(r"\b(?:main|article|articleBody|mainEntity|mainContentOfPage)\b")
"""Roles of WAI-ARIA and properties of schema.org that a story has, whatever it is called."""
_NAMES: Final = re.compile(
    r"""(?:^|-)(?:
        # finding one's way
        nav(?:bar|igation)? | menu | breadcrumbs? | crumbs? | foot(?:er)? | side-?bar | rail | skip(?:-link)?
      | toolbar | toc | pag(?:er|ination)
        # being asked
      | cookies? | consent | gdpr | pay-?wall | pop-?up | modal | overlay | toast | lightbox | log-?in
      | register | sign-?up | subscri(?:be|ption) | (?:e-?mail-)?news-?letters? | donat(?:e|ion) | poll | quiz
        # passing it on
      | sharedaddy | shar(?:e|es|ing|er)(?:-this)?
      | add-?this | social | follow(?:-us)? | print | buttons? | reactions
        # other stories
      | related-?(?:posts|articles|stories|links|content)? | recirc(?:ulation)? | recommend(?:ed|ations?)?
      | more-(?:on|in|stories|news|from|articles)
      | read-(?:more|next|also) | see-also | also-read | most-(?:read|popular|viewed) | popular | trending
      | outbrain | taboola | zergnet | promos? | tags | tag-(?:list|cloud|links)
        # the same in other languages
      | fu(?:ss|ß)zeile | pied-de-page | pie-(?:de-)?pagina | werbung | anzeige | publicite | publicidad
      | meistgelesen | mehr-zum-thema | lire-aussi | a-lire-aussi | plus-lus | relacionad[oa]s | lo-mas-leido
        # what is paid for, and small print
      | ads? | adverts? | advertisements? | advertising | sponsor(?:ed)? | dfp | gpt | banner
      | copyright | legal | disclaimer | author-(?:bio|box|info) | bio
        # pictures to leaf through, and boxes of any kind
      | carousel | slideshow | (?:photo-|image-|inline-)?gallery(?:-item)? | widgets? | noprint
    )(?:-|$)""",
    re.VERBOSE,
)
"""Words of a class or an id, as sites and their publishing systems use them."""
_REPLIES: Final = re.compile(
    r"""(?:^|-)(?:
        comments? | commentlist | disqus | respond | replies | kommentare? | leserkommentare | commentaires?
      | comentarios? | commenti | reacties | kommentarer | komentarze | kommentit | yorumlar | lukijakommentit
    )(?:-|$)""",
    re.VERBOSE,
)
"""Words of the class or id of what readers answer."""
_LABELS: Final = re.compile(
    r"(?:^|-)(?:by-?line|author|dateline|date|time|timestamp|published|updated|meta|captions?|credits?)(?:-|$)"
)
"""Words of the class or id of what says who, when, or what is to be seen."""
_WORDS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\W]+")
_SLUG: Final = 5
"""Words from which on an id is made of a heading, and tells nothing of what a part is for."""


def is_declared_around(box: Box) -> bool:
    """Tell whether the page itself says, by element or role, that `box` is not what it is about."""
    return box.tag in _ELEMENTS or _ROLES.search(box.kind) is not None


def is_label(box: Box) -> bool:
    """Tell whether `box` is called as bylines, dates, captions and credits are."""
    return _is_called(box.name, _LABELS)


def is_called_replies(box: Box) -> bool:
    """Tell whether `box` is called as what readers answer: it may well be longer than the story."""
    return box.tag not in _STORY_ELEMENTS and not _STORY.search(box.kind) and _is_called(box.name, _REPLIES)


def is_called_around(box: Box) -> bool:
    """Tell whether `box` is called as menus, bars, comments and other stories are."""
    return box.tag not in _STORY_ELEMENTS and not _STORY.search(box.kind) and _is_called(box.name, _NAMES)


@lru_cache(maxsize=4096)
def _is_called(name: str, words: re.Pattern[str]) -> bool:
    """Tell whether a class or id holds one of `words`; what is embedded, a post that is cited, is no part."""
    for word in name.split():
        parts = _WORDS.split(word)
        if len(parts) < _SLUG and "embed" not in word and words.search("-".join(parts).lower()):
            return True
    return False

"""What programs say by themselves in a text: labels of talks, notes of chats, titles of pages.

They are asked for before anybody knows the language of the text, often of one that is in another, so that
they stand together here and no language has to be imported for them.
"""

from __future__ import annotations

from typing import Final

UNNAMED: Final = frozenset(
    (
        *("q", "a", "question", "answer", "reporter", "journalist", "unidentified speaker", "unknown"),
        *("unknown speaker", "unidentified"),
        *("speaker", "interviewer", "moderator", "operator"),
        *(f"speaker {number}" for number in range(1, 10)),
        *("frage", "antwort"),
        *("pregunta", "respuesta"),
    )
)
"""Labels of a talk that name nobody, in lower case."""
LEFT_OUT: Final = (*("omitted", "weggelassen", "omise?", "omitid[ao]", "omess[ao]", "weggelaten"),)
"""Patterns of what stands after the word for a picture that a chat leaves out."""
ENCRYPTED: Final = (
    *("end-to-end encrypted", "Ende-zu-Ende-verschlüsselt", "de extremo a extremo", "de bout en bout"),
)
"""Words by which a chat says that nobody else can read it."""
DELETED: Final = ("this message was deleted", "you deleted")
"""How a note opens that stands for a message taken back."""
PAGES: Final = frozenset(
    (
        *("home", "homepage", "home page", "index", "welcome", "article", "articles", "news", "latest news"),
        *("story", "blog", "post", "page", "print", "print article", "print page", "print version"),
        *("untitled", "untitled document", "new page 1", "document", "loading", "exported data"),
        *("startseite", "artikel", "nachrichten", "druckversion"),
        *("accueil", "actualités", "imprimer"),
        *("inicio", "noticias", "imprimir"),
        *("главная", "новости"),
        *("strona główna", "aktualności"),
    )
)
"""Titles of pages that say nothing of what is on them, in lower case."""

"""What mail programs and those who write letters put around a message: fields, lines above and below it.

They are asked for before anybody knows the language of the text, often of one that is in another, so that
they stand together here and no language has to be imported for them. Patterns are in lower case.
"""

from __future__ import annotations

from typing import Final

SUBJECTS: Final = frozenset(
    (
        *("subject", "title", "headline", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp"),
        *("ämne", "emne", "předmět", "temat", "тема"),
    )
)
"""Names of the field for the subject."""
SENDERS_AND_DATES: Final = frozenset(
    (
        *("from", "sender", "von", "de", "da", "van", "från", "fra", "od", "от"),
        *("date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "verzonden"),
        *("skickat", "sendt", "дата"),
    )
)
"""Names of the other two fields by which a header is known."""
SIGNED_BY: Final = frozenset(("by", "von", "par", "por", "per", "di", "door", "av", "af", "od"))
"""Words before the name of who wrote a story."""
SENDERS: Final = ("from", "sender", "von", "de")
"""Names of the field for the sender before what may be the name of a letter."""
NUMBERED: Final = r"\b(?:no|nr|issue|vol|edition|ausgabe|numéro|número)\b\W*+|\bn[°º]\s*"
"""Pattern of what a subject has before the number of an issue: `The Letter #12: a bridge`."""
ARTICLES: Final = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "il"))
"""What the name of a letter has in front at times."""
ANSWERS_BEGIN: Final = ("On", "Am", "Le", "El", "Il", "Op", "Den", "Dne", "W dniu")
ANSWERS_END: Final = (
    *("wrote", "schrieb.{0,80}", "a écrit", "escribió", "ha scritto", "schreef.{0,80}", "skrev.{0,80}"),
    "napsal.{0,80}",
)
"""Patterns of what the line above a message that is answered begins and ends with, around its day."""
ORIGINALS: Final = ("Original Message", "Ursprüngliche Nachricht", "Message d'origine", "Forwarded message")
"""Words of such a line between dashes."""
TELEPHONES: Final = (
    *("tel", "telephone", "telefon", "téléphone", "teléfono", "telefono", "telefoon", "phone", "fax"),
)
"""Words before a number at which somebody is reached."""
ANSWERED: Final = ("re", "fwd?", "wg", "aw", "tr", "rv", "sv", "vs")
"""Patterns of what stands before the subject of a message that is answered or handed on."""
FORWARDED: Final = (
    *("original message", "forwarded message", "begin forwarded message"),
    *("ursprüngliche nachricht", "weitergeleitete nachricht"),
    *("message transféré", "message d'origine"),
    *("mensaje reenviado", "messaggio inoltrato"),
)
"""Words of the line above a message that is handed on."""
LEAVING: Final = (
    *("unsubscribe", "mailing list", "manage your subscription", "listinfo", "mailinglist", "abbestell"),
    *("abmelde", "désabonn", "desinscri", "désinscri", "darse de baja", "cancelar la suscrip", "disiscri"),
    *("uitschrijven", "avregistrera", "afmelde", "avmelde", "odhlásit", "отписаться"),
)
"""Words of the notice that tells how to leave a mailing list."""
CLOSINGS: Final = (
    *("regards", "wishes", "best", "cheers", "yours", "all the best", "your editors?", "thank you"),
    *(f"{how} (?:regards|wishes)" for how in ("best", "kind", "kindest", "warm", "warmest")),
    *("with (?:best|kind) (?:regards|wishes)", "thanks(?: again)?", "many thanks(?: again)?"),
    *(f"{how}(?: yours)?" for how in ("sincerely", "faithfully", "truly")),
    "yours (?:sincerely|faithfully|truly)(?: yours)?",
    *(
        f"{greet} grüßen?"
        for greet in (
            *("mit (?:freundlichen|freundliche|viele|beste|besten|herzliche|liebe|schöne)", "freundlichen"),
            *("freundliche", "viele", "beste", "besten", "herzliche", "liebe", "schöne"),
        )
    ),
    *("mfg", "ihre? redaktion"),
    *(
        rf"{a} (?:tag|start|abend|woche|wochenende)(?: (?:wünsch|in )\w+)?"
        for a in ("einen? (?:schönen?|guten?)", "schönen?", "guten?")
    ),
    *("cordialement", "bien cordialement", "bien à vous", "amicalement", "votre rédaction", "la rédaction"),
    "bonne (?:journée|lecture|semaine)",
    *("saludos?", "un saludos?", "cordiales saludos?", "atentamente", "cordiali saluti", "distinti saluti"),
    *("cumprimentos", "com os melhores cumprimentos", "atenciosamente", "abraços?"),
    *(f"{greet} groet(?:en)?" for greet in ("met (?:vriendelijke|hartelijke)", "vriendelijke", "hartelijke")),
    *(
        f"{so}{hilsen}"
        for hilsen in ("vänliga hälsningar", "vennlig hilsen", "venlig hilsen")
        for so in ("", "med ")
    ),
    *("pozdrawiam", "s pozdravem", "с уважением"),
)
"""Patterns of how the last line above a name says goodbye; each begins with letters."""
SENT_FROM: Final = (
    *("sent from (?:my|outlook|yahoo|proton) ?.{0,40}", "get outlook for .{2,20}"),
    *(
        "gesendet von mein(?:em|er) .{2,30}",
        "von mein(?:em|er) .{2,30}",
        "envoyé (?:de|depuis) m(?:on|a) .{2,30}",
    ),
    *("enviado (?:desde mi|do meu) .{2,30}", "inviato dal mio .{2,30}", "verstuurd vanaf mijn .{2,30}"),
    *("sendt fra min .{2,30}", "skickat från min .{2,30}", "wysłane z .{2,30}", "отправлено с .{2,30}"),
)
"""Patterns of the line by which a program names what a message was sent from."""

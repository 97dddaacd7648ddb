"""What a brief in a file lacks, put into it: the one path of both front ends.

One invariant: the file is written whole, with every line that it had, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.core.text.english import counted
from briefing.errors import BriefingError, UsageError
from briefing.export.continued import COMMENTS, MarkedBrief, continued, marker_key, read_marked
from briefing.export.options import ExportOptions
from briefing.export.select import Selected, Selection, write
from briefing.files import describe_failure, write_for_reader


def cannot_grow(form: str) -> str:
    """Return why no brief in a format can be continued; "" where one can."""
    if form in COMMENTS:
        return ""
    *others, last = COMMENTS
    able = f"{', '.join(others)} and {last}"
    return f"{form} cannot grow, having no comments to tell your own words by; {able} can"


def read_begun(path: Path, form: str) -> MarkedBrief | None:
    """Return the brief that is to be continued; None where there is none yet.

    Raises:
        BriefingError: it cannot be read, or holds no markers.
        UsageError: the format has no place for markers.
    """
    if form not in COMMENTS:
        raise UsageError(cannot_grow(form))
    try:
        begun = read_marked(path.read_bytes().decode(), form)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BriefingError(f"{path}: cannot be read ({describe_failure(error)}).") from None
    except UnicodeDecodeError:
        raise BriefingError(f"{path}: is not UTF-8, and was not written by --update.") from None
    if not begun.whole:
        raise BriefingError(
            f"{path}: was not begun by --update, whose markers tell your own words; name a new file instead"
        )
    return begun


def update(
    path: Path, form: str, chosen: Sequence[Selected], selection: Selection, options: ExportOptions
) -> str:
    """Write a brief to be continued, or put into one that was begun what it lacks; say what was done.

    Args:
        path: its file.
        form: a format in `COMMENTS`.
        chosen: what the brief is to hold.
        selection: by which it was chosen.
        options: what goes in and how it is arranged.

    Returns:
        A sentence without its stop.

    Raises:
        BriefingError: the file cannot be read, continued or written, or a template writes no markers.
        UsageError: the format has no place for markers.
    """
    begun = read_begun(path, form)
    known = begun.sections if begun else frozenset()
    fresh = [one for one in (_without(each, known) for each in chosen) if one.brief.sections]
    if not fresh:
        return f"nothing is new for {path}"
    composed = write(fresh, selection, form, options._replace(continues=len(known)))
    new = read_marked(str(composed.content), form)
    if not new.whole:
        raise BriefingError("the template writes no markers: see `briefing export --template-guide`")
    if read_begun(path, form) != begun:  # the reader, or another update, has saved it meanwhile
        return update(path, form, chosen, selection, options)
    write_for_reader(path, continued(begun, new) if begun else composed.content)
    return f"{counted(composed.sections, 'section')} {'added' if begun else 'written'} to {path}"


def _without(chosen: Selected, known: frozenset[str]) -> Selected:
    """Return what was chosen without the sections that a brief has."""
    sections = (each for each in chosen.brief.sections if marker_key(each.section.id) not in known)
    return chosen._replace(brief=chosen.brief._replace(sections=tuple(sections)))

"""Templates of the reader's own, filled in by a process that can do nothing else.

One invariant: a template gets the report as JSON values and gives text back; it reads no file, reaches no
attribute that Jinja2's sandbox withholds, and neither its time nor its memory is without limit.

The process is this module run as a program: it reads a job from standard input and writes an outcome.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Final

from briefing.errors import BriefingError
from briefing.export.options import Template
from briefing.export.report import Report, as_record

SECONDS: Final = 10.0
"""How long a template may take."""
GRACE: Final = 2.0
"""Seconds after which a process that does not stop itself is ended."""
MEMORY: Final = 1 << 30
"""Bytes of address space."""


class TemplateError(BriefingError):
    """A template that is wrong, reaches too far or takes too long; says its name and line."""


def render_untrusted(
    template: Template, report: Report, *, autoescape: bool, seconds: float | None = None
) -> str:
    """Fill in `template` in another process.

    Args:
        template: name and text of the template.
        report: what it is given as `report`.
        autoescape: whether values are escaped for HTML; they always are when the template's name says HTML.
        seconds: how long it may take; None for `SECONDS`.

    Raises:
        TemplateError: the template is wrong, reaches for what it may not have, or takes too long.
    """
    limit = SECONDS if seconds is None else seconds
    job = {
        "name": template.name,
        "text": template.text,
        "report": as_record(report),
        "autoescape": autoescape or _is_markup(template.name),
        "seconds": limit,
    }
    answer = _ask(json.dumps(job), template.name, limit)
    if "error" in answer:
        raise TemplateError(answer["error"])
    text: str = answer["text"]
    return text


def _is_markup(name: str) -> bool:
    return any(suffix.lower() in {".html", ".htm", ".xhtml", ".xml"} for suffix in Path(name).suffixes)


def _ask(job: str, name: str, limit: float) -> dict[str, Any]:
    root = str(Path(__file__).resolve().parents[3])
    start = f"import sys; sys.path.append({root!r}); from briefing.export.formats.sandbox import main; main()"
    command = [
        sys.executable,
        "-P",
        "-c",
        start,
    ]  # -P: nothing is imported from the folder we happen to be in
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the job is data on standard input
            command, input=job.encode(), capture_output=True, timeout=limit + GRACE, check=False
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise TemplateError(f"{name}: stopped after {limit:g} seconds.") from None
    except ValueError:
        raise TemplateError(f"{name}: {_last_words(done.stderr)}") from None
    return answer


def _last_words(said: bytes) -> str:
    """Return why a process ended without an answer."""
    lines = said.decode(errors="replace").strip().splitlines()
    return (
        lines[-1]
        if lines and "MemoryError" not in lines[-1]
        else "needs more memory than a template may have"
    )


def main() -> None:
    """Read a job from standard input, do it, and write the outcome to standard output."""
    job = json.loads(sys.stdin.buffer.read())
    try:
        outcome = {"text": _render(job)}
    except Exception as error:  # noqa: BLE001 - whatever a template does is reported with its line
        outcome = {"error": _sentence(job["name"], error)}
    sys.stdout.buffer.write(json.dumps(outcome).encode())


def _render(job: dict[str, Any]) -> str:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from briefing.export.formats.environment import equip, package_templates

    templates = package_templates() | {job["name"]: job["text"]}
    environment = equip(ImmutableSandboxedEnvironment, templates, autoescape=job["autoescape"])
    with _limited(job["seconds"]):
        return environment.get_template(job["name"]).render(report=job["report"])


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in the template's own line when the time is up, and hold the memory down."""
    import resource
    import signal

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"stopped after {seconds:g} seconds")

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _sentence(name: str, error: Exception) -> str:
    line = getattr(error, "lineno", None) or _line_in(name, error.__traceback__)
    reason = "needs more memory than a template may have" if isinstance(error, MemoryError) else str(error)
    if hasattr(error, "templates"):  # Jinja2 knows no template of that name, and says nothing else
        reason = f"there is no template {reason}"
    place = f"{name}, line {line}" if line else name
    return f"{place}: {reason or type(error).__name__}"


def _line_in(name: str, trace: TracebackType | None) -> int | None:
    """Return the last line of template `name` that `trace` passes through."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in {name, "<template>"}:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line

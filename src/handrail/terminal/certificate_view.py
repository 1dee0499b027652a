"""A certificate in the terminal."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from handrail.session.certificate import Certificate, Learnt
from handrail.terminal.console import marks
from handrail.terminal.plural import counted

GIVEN = "=  filled in from the course's solution, by a jump"


def certificate_view(console: Console, certificate: Certificate) -> RenderableType:
    """Return a certificate: whose it is, what was learnt, and what was given."""
    rows = Table.grid(padding=(0, 1))
    for learnt in certificate.learnt:
        for row in rows_of(console, learnt):
            rows.add_row(*row)
    given = [Text(GIVEN, "help")] if certificate.given else []
    end = Text(counts(certificate)), *given
    return Panel(Group(heading(certificate), "", rows, "", *end), padding=(1, 2))


def heading(certificate: Certificate) -> Text:
    """Return whose it is, for what, and of which day."""
    of = f" of {certificate.name}" if certificate.name else ""
    text = Text(f"Certificate{of}", "title")
    return text.append(
        f"\nHandrail, {certificate.way}\n{certificate.day.isoformat()}", ""
    )


def rows_of(console: Console, learnt: Learnt) -> Iterator[tuple[RenderableType, ...]]:
    """Yield a row for a guardrail, and one for each of its exercises."""
    signs = marks(console)
    yield Text(learnt.guardrail.id, "title"), Text(learnt.guardrail.title, "title")
    for title in learnt.written:
        yield Text(signs.passed, "good"), title
    for title in learnt.given:
        yield Text("=", "quiet"), Text(title, "quiet")


def counts(certificate: Certificate) -> str:
    """Return in sentences how much was written, and with how many hints."""
    built = certificate.application
    total = certificate.written + certificate.given
    return (
        f"{certificate.written} of {counted(total, 'exercise')} written, "
        f"{counted(certificate.hints, 'hint')} asked for.\n"
        f"The application has {counted(built.lines, 'line')} of Python and "
        f"{counted(len(built.routes), 'route')}. All exercises passed on this day."
    )


def written_view(file: Path) -> RenderableType:
    """Return where the page is."""
    return Padding(Text(f"The certificate is in {file}", overflow="fold"), (0, 1))

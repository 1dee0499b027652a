"""What came of a launch: who served, the first answer, the restart."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.launch.launch import LIST, Launch
from handrail.terminal.console import marks
from handrail.terminal.plural import counted

INDENT = (0, 0, 0, 5)


def launch_view(console: Console, found: Launch) -> RenderableType:
    """Return what stood around the application, its first answer, and the restart."""
    return Group(
        Text(f" Served by {found.parts}\n", "title"),
        Padding(first_answer(found), INDENT),
        "",
        *restart_lines(console, found),
    )


def first_answer(found: Launch) -> RenderableType:
    """Return the first request and its answer."""
    answer = found.answer
    status = f"{answer.status} {answer.reason}   {answer.content_type}"
    return Group(Text(f"GET {LIST}", "title"), status, Text(answer.body.strip()))


def restart_lines(console: Console, found: Launch) -> Iterator[Text]:
    """Yield what became of the requests while all workers were replaced."""
    signs, total = marks(console), sum(found.answered.values())
    sign, style = (signs.passed, "good") if found.is_well else (signs.failed, "bad")
    yield Text.assemble(
        (f" {sign} ", style),
        f"Both workers were replaced in {found.restart:.1f} s, under load: "
        f"{counted(total, 'request')} answered, {found.lost} lost.",
    )
    for status, number in sorted(found.answered.items()):
        yield Text(f"     {status}: {number}", "quiet")
    yield Text(f"   Then it was asked to end, and ended with {found.code}.")

"""Breaches of the laws, with what to do about them."""

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.terminal.console import marks
from handrail.verify.causes import by_cause
from handrail.verify.check import Breach

INDENT = (0, 0, 0, 4)


def breaches_view(console: Console, breaches: Iterable[Breach]) -> RenderableType:
    """Return the breaches, those together that come from the same."""
    groups = (parts(marks(console).failed, group) for group in by_cause(breaches))
    return Group(*(part for group in groups for part in group))


def parts(sign: str, group: list[Breach]) -> Iterator[RenderableType]:
    """Yield the breaches of a group, and what they have in common once."""
    first, *others = group
    if others:
        yield Text(f"{sign} {len(group)} breaches, {common(first)}", "bad")
    for breach in group:
        place = f"law {breach.law}: {breach.file}"
        yield Text(f"  {place}" if others else f"{sign} {place}", "bad")
        yield Padding(Text(own_words(breach) if others else breach.problem), INDENT)
    for remedy in dict.fromkeys(breach.remedy for breach in group):
        yield Padding(Text(remedy, "help"), INDENT)
    yield ""


def common(breach: Breach) -> str:
    """Return what a breach has in common with the others of its group."""
    return (
        f"one cause: {breach.cause}" if breach.cause else "one thing to do about them"
    )


def own_words(breach: Breach) -> str:
    """Return a breach's problem without the cause that stands above."""
    return breach.problem.removesuffix(breach.cause).rstrip(": ")

"""Law 8: every guardrail has a page, a line of the solution, and an exercise."""

from collections.abc import Iterator

from handrail.course.model import Course, Symbol
from handrail.course.stage import Files, code_of, stage
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.verify.check import Breach, Check, or_replace

LAW = 8


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    known = all_guardrails(course.root)
    return [
        Check(LAW, "guardrails", lambda: find_bare(course, known)),
        Check(LAW, "what chapters teach", lambda: find_unknown(course, known)),
    ]


def find_bare(course: Course, known: tuple[Guardrail, ...]) -> list[Breach]:
    """Find guardrails without a page, a place in the solution, or an exercise."""
    files, taught = stage(course, course.whole), {e.guardrail for e in course.exercises}
    return [
        Breach(LAW, guardrail.file, problem, remedy + or_replace(course, guardrail))
        for guardrail in known
        for problem, remedy in what_it_lacks(guardrail, files, taught)
    ]


def what_it_lacks(
    guardrail: Guardrail, files: Files, taught: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield what a guardrail lacks, and what to do.

    Args:
        files: The solution.
        taught: The ids of the guardrails that exercises teach.
    """
    if not guardrail.page.strip():
        yield "It has no page.", "Write it, as the docstring."
    if guardrail.id not in taught:
        remedy = "Name it as the guardrail of an exercise in a chapter.toml."
        yield "No exercise teaches it.", remedy
    gone = [str(s) for s in guardrail.points_at if lost(files, s)]
    if gone or not guardrail.points_at:
        remedy = "Let points_at name what shows it: a path, or path::name."
        yield f"The solution has no {', '.join(gone) or 'place for it'}.", remedy


def lost(files: Files, symbol: Symbol) -> bool:
    """Tell whether the solution lacks a symbol."""
    try:
        code_of(files, symbol)
    except LookupError:
        return True
    return False


def find_unknown(course: Course, known: tuple[Guardrail, ...]) -> list[Breach]:
    """Find chapters and exercises that name a guardrail which does not exist."""
    ids = {guardrail.id for guardrail in known}
    breaches = []
    for chapter in course.chapters:
        named = {*chapter.guardrails, *(e.guardrail for e in chapter.exercises)}
        for missing in sorted(named - ids):
            file = f"chapters/{chapter.name}/chapter.toml"
            problem = f"There is no guardrail {missing}."
            remedy = f"The guardrails are {', '.join(sorted(ids))}."
            breaches.append(Breach(LAW, file, problem, remedy))
    return breaches

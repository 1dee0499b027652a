"""The pages of the guardrails: each one's own text, its places, its exercises."""

from handrail.course.model import Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import chapter_link, guardrail_path
from handrail.site.include import Page
from handrail.site.links import render
from handrail.site.made import Made
from handrail.site.markdown import join, table
from handrail.site.reader import Reader


def guardrail_page(
    course: Course, guardrail: Guardrail, made: Made | None = None
) -> str:
    """Return a guardrail's page, with where it is shown and who teaches it.

    Args:
        made: What other pages have been shown already.

    Raises:
        CourseError: The page shows something that is not there.
    """
    source = guardrail_source(course, guardrail, Reader(), made)
    return join(
        render(guardrail.page, source),
        "## In the application",
        "\n".join(place_line(course, str(s), s.path) for s in guardrail.points_at),
        "## Exercises",
        exercise_list(course, guardrail),
    )


def guardrail_index(course: Course) -> str:
    """Return the table of all guardrails."""
    rows = [
        (
            f"[{g.label}](/{guardrail_path(g)})",
            g.summary,
            ", ".join(chapter_link(c) for c in course.offered if g.id in c.guardrails),
        )
        for g in all_guardrails(course.root)
    ]
    head = ("Guardrail", "What it asks for", "Chapters")
    lead = "One rule of the house, one page: why it is there, and how it is broken."
    return join("# Guardrails", lead, table(head, rows))


def exercises_of(course: Course, guardrail: Guardrail) -> list[Exercise]:
    """Return the exercises that teach a guardrail."""
    return [e for e in course.exercises if e.guardrail == guardrail.id]


def exercise_list(course: Course, guardrail: Guardrail) -> str:
    """Return the exercises of a guardrail with the chapters they stand in."""
    lines = [
        f"- {e.label}, in {chapter_link(course.chapter(e.chapter_number))}: {e.task}"
        for e in exercises_of(course, guardrail)
    ]
    return "\n".join(lines) or "No exercise teaches it."


def place_line(course: Course, symbol: str, path: str) -> str:
    """Return a line that says which chapter brings a symbol."""
    owner = course.owner(path)
    return f"- `{symbol}`" + (f", from {chapter_link(owner)}" if owner else "")


def guardrail_source(
    course: Course, guardrail: Guardrail, reader: Reader, made: Made | None = None
) -> Page:
    """Return where a guardrail's page comes from, and who reads it."""
    number = reader.stage_of(course, guardrail)
    source = guardrail.source
    return Page(source, course.root, course, number, reader, made or Made())

"""The pages of the guardrails: each one's own text, its places, its exercises."""

from collections.abc import Iterator

from handrail.course.model import Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import chapter_link, guardrail_path
from handrail.site.include import Page
from handrail.site.links import render
from handrail.site.made import Made
from handrail.site.markdown import join, table
from handrail.site.questions import guardrail_questions
from handrail.site.reader import Reader
from handrail.site.rules import rules_of
from handrail.site.stages import symbol_link


def guardrail_page(
    course: Course, guardrail: Guardrail, made: Made | None = None
) -> str:
    """Return a guardrail's page, with where it is shown, who teaches it, and questions.

    Args:
        made: What other pages have been shown already.

    Raises:
        CourseError: The page shows something that is not there.
    """
    source = guardrail_source(course, guardrail, Reader(), made)
    return join(
        render(guardrail.page, source),
        "## In the application",
        "\n".join(place_lines(course, guardrail, source.number, source.made)),
        "## Exercises, and the mistakes that teach it",
        exercise_list(course, guardrail),
        guardrail_questions(course, guardrail),
    )


def guardrail_index(course: Course) -> str:
    """Return the table of all guardrails."""
    rows = [
        (
            f"[{g.label}](/{guardrail_path(g)})",
            g.summary,
            ", ".join(chapter_link(c) for c in course.offered if g.id in c.guardrails),
            rules_of(g.id) or "none",
        )
        for g in all_guardrails(course.root)
    ]
    head = ("Guardrail", "What it asks for", "Chapters", "Rules")
    lead = "One rule of the house, one page: why it is there, and how it is broken."
    return join("# Guardrails", lead, table(head, rows))


def exercises_of(course: Course, guardrail: Guardrail) -> list[Exercise]:
    """Return the exercises that teach a guardrail."""
    return [e for e in course.exercises if e.guardrail == guardrail.id]


def exercise_list(course: Course, guardrail: Guardrail) -> str:
    """Return the exercises of a guardrail with the chapters they stand in."""
    lines = [
        f"- {e.label}, in {chapter_link(course.chapter(e.chapter_number))}: {e.task}"
        f"{mistakes_line(e)}"
        for e in exercises_of(course, guardrail)
    ]
    return "\n".join(lines) or "No exercise teaches it."


def mistakes_line(exercise: Exercise) -> str:
    """Return the names of an exercise's mistakes, below its line in a list."""
    names = ", ".join(mistake.name.replace("_", " ") for mistake in exercise.mistakes)
    return f"  \n  Mistakes: {names}" if names else ""


def place_lines(
    course: Course, guardrail: Guardrail, number: int, made: Made
) -> Iterator[str]:
    """Yield a line for each place: where its code stands, and who brings it.

    Args:
        number: The stage that the page shows.
    """
    for symbol in guardrail.points_at:
        owner = course.owner(symbol.path)
        if owner is None:
            yield f"- `{symbol}`"
        else:
            link = symbol_link(course, symbol, max(number, owner.number), made)
            yield f"- {link}, from {chapter_link(owner)}"


def guardrail_source(
    course: Course, guardrail: Guardrail, reader: Reader, made: Made | None = None
) -> Page:
    """Return where a guardrail's page comes from, and who reads it."""
    number = reader.stage_of(course, guardrail)
    source = guardrail.source
    return Page(source, course.root, course, number, reader, made or Made())

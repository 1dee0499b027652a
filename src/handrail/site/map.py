"""The map: guardrail, chapter, exercise, mistakes and place, a row an exercise."""

from collections.abc import Iterator, Sequence

from handrail.course.model import Course, CourseError, Exercise
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import chapter_link, chapter_path, guardrail_link
from handrail.site.made import Made
from handrail.site.markdown import join, table
from handrail.site.rules import rules_of
from handrail.site.stages import symbol_link

PATH = "lookup/map.md"
HEAD = (
    "Guardrail",
    "Rules",
    "Chapter",
    "Exercise",
    "Mistakes",
    "Place in the application",
)
ABOUT = """\
Which exercise teaches which guardrail, where, and by which wrong answers, and which
rules of `handrail check` find breaches. A place leads to the code as it stands after
the chapter."""
FRONT = "---\nhide:\n  - toc\n---\n\n"  # the table needs the room
MARKED = '<div class="map" markdown="1">\n\n{}\n\n</div>'


def map_page(course: Course, made: Made) -> str:
    """Return the page, whose rows a script can filter.

    Raises:
        CourseError: A row has an empty cell, or a guardrail or a chapter has no row.
    """
    rows = [row(course, exercise, made) for exercise in course.exercises]
    refuse_gaps(course, rows)
    note = f"{len(rows)} exercises teach {len(all_guardrails(course.root))} guardrails."
    return FRONT + join("# Map", ABOUT, note, MARKED.format(table(HEAD, rows)))


def row(course: Course, exercise: Exercise, made: Made) -> list[str]:
    """Return the cells of an exercise."""
    chapter = course.chapter(exercise.chapter_number)
    names = (mistake.name.replace("_", " ") for mistake in exercise.mistakes)
    return [
        guardrail_link(course, exercise.guardrail) if exercise.guardrail else "",
        rules_of(exercise.guardrail) or "none",
        chapter_link(chapter),
        f"[{exercise.label}](/{chapter_path(chapter)}#the-exercises)",
        "<br>".join(names),
        place(course, exercise, made),
    ]


def place(course: Course, exercise: Exercise, made: Made) -> str:
    """Return a link to an exercise's symbol; nothing if no stage has it."""
    try:
        return symbol_link(course, exercise.symbol, exercise.chapter_number, made)
    except LookupError:
        return ""


def refuse_gaps(course: Course, rows: Sequence[Sequence[str]]) -> None:
    """Refuse a map on which something is missing.

    Raises:
        CourseError: Something is; the message names all of it.
    """
    if found := [*empty_cells(course, rows), *without_row(course)]:
        raise CourseError("The map of the site has gaps. " + " ".join(found))


def empty_cells(course: Course, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a sentence for each empty cell."""
    for exercise, cells in zip(course.exercises, rows, strict=True):
        for name, cell in zip(HEAD, cells, strict=True):
            if not cell.strip():
                yield f'{exercise.label} has nothing under "{name}".'


def without_row(course: Course) -> Iterator[str]:
    """Yield a sentence for each guardrail that no exercise teaches."""
    taught = {exercise.guardrail for exercise in course.exercises}
    for guardrail in all_guardrails(course.root):
        if guardrail.id not in taught:
            yield f"No exercise teaches guardrail {guardrail.label}."

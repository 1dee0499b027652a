"""The pages of the site that are made from the course and the guardrails."""

from functools import partial

from handrail.course.model import Chapter, Course, CourseError, Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import (
    chapter_link,
    chapter_path,
    guardrail_link,
    guardrail_path,
)
from handrail.site.diff import what_it_adds
from handrail.site.include import Page, expand
from handrail.site.links import rewrite_links, site_address
from handrail.site.markdown import join, table
from handrail.site.reader import Reader, arriving
from handrail.site.rules import PATH as RULES
from handrail.site.rules import rules_of, rules_page


def generated_pages(course: Course) -> dict[str, str]:
    """Return the Markdown of every page made here, by its path on the site.

    Raises:
        CourseError: A lesson is missing, or shows something that is not there.
    """
    pages = {"chapters/index.md": chapter_index(course)}
    pages |= {chapter_path(c): chapter_page(course, c) for c in course.offered}
    pages["guardrails/index.md"] = guardrail_index(course)
    pages[RULES] = rules_page()
    for guardrail in all_guardrails(course.root):
        pages[guardrail_path(guardrail)] = guardrail_page(course, guardrail)
    return pages


def chapter_page(course: Course, chapter: Chapter) -> str:
    """Return a chapter's page: the lesson, its exercises, and what it adds."""
    reader = arriving(course, chapter)
    lesson = render(lesson_text(chapter), lesson_source(course, chapter, reader))
    heading, _, body = lesson.partition("\n")
    taught = ", ".join(guardrail_link(course, id_) for id_ in chapter.guardrails)
    word = "guardrail" if len(chapter.guardrails) == 1 else "guardrails"
    return join(
        heading,
        f"{chapter.minutes} minutes · {word} {taught}",
        body.strip(),
        exercise_section(chapter),
        "## What this chapter adds",
        what_it_adds(course, chapter),
    )


def guardrail_page(course: Course, guardrail: Guardrail) -> str:
    """Return a guardrail's page, with where it is shown and who teaches it."""
    return join(
        render(guardrail.page, guardrail_source(course, guardrail, Reader())),
        "## In the application",
        "\n".join(place_line(course, str(s), s.path) for s in guardrail.points_at),
        "## Exercises",
        exercise_list(course, guardrail),
    )


def chapter_index(course: Course) -> str:
    """Return the table of all chapters."""
    rows = [
        (
            f"[{c.number:02} {c.title}]({c.name}.md)",
            f"{c.minutes} min",
            str(len(c.exercises)),
            ", ".join(guardrail_link(course, id_) for id_ in c.guardrails),
        )
        for c in course.offered
    ]
    head = ("Chapter", "Time", "Exercises", "Guardrails")
    lead = "In this order the application grows."
    return join("# Chapters", lead, table(head, rows))


def guardrail_index(course: Course) -> str:
    """Return the table of all guardrails."""
    rows = [
        (
            f"[{g.label}]({guardrail_path(g).rpartition('/')[2]})",
            g.summary,
            ", ".join(chapter_link(c) for c in course.offered if g.id in c.guardrails),
            rules_of(g),
        )
        for g in all_guardrails(course.root)
    ]
    head = ("Guardrail", "What it asks for", "Chapters", "Rules")
    lead = "One rule of the house, one page: why it is there, and how it is broken."
    return join("# Guardrails", lead, table(head, rows))


def exercises_of(course: Course, guardrail: Guardrail) -> list[Exercise]:
    """Return the exercises that teach a guardrail."""
    return [e for e in course.exercises if e.guardrail == guardrail.id]


def exercise_section(chapter: Chapter) -> str:
    """Return the exercises of a chapter: what to do, where, how long, what it needs."""
    lines = [
        f"- **{e.label}** `{e.symbol}`, {e.minutes} min  \n  {e.task}  \n"
        f"  In the lesson: {', '.join(e.part)}"
        for e in chapter.exercises
    ]
    return "## The exercises\n\n" + "\n".join(lines)


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


def lesson_source(course: Course, chapter: Chapter, reader: Reader) -> Page:
    """Return where a lesson comes from, and who reads it."""
    name = f"chapters/{chapter.name}/{chapter.lesson.name}"
    return Page(name, chapter.folder, course, chapter.number, reader)


def guardrail_source(course: Course, guardrail: Guardrail, reader: Reader) -> Page:
    """Return where a guardrail's page comes from, and who reads it."""
    number = reader.stage_of(course, guardrail)
    return Page(guardrail.source, course.root, course, number, reader)


def lesson_text(chapter: Chapter) -> str:
    """Read a chapter's lesson.

    Raises:
        CourseError: There is none.
    """
    try:
        return chapter.lesson.read_text(encoding="utf-8")
    except OSError as error:
        reason = error.strerror
        raise CourseError(f"{chapter.lesson}: cannot be read ({reason}).") from error


def render(markdown: str, page: Page) -> str:
    """Put code and output in, and point links at pages of the site."""
    resolve = partial(site_address, base=page.base, course=page.course)
    return rewrite_links(expand(markdown, page), resolve)

"""The pages of the chapters: each lesson, its exercises, and what it adds."""

from handrail.course.model import Chapter, Course, CourseError
from handrail.site.addresses import chapter_link, guardrail_link, stage_path
from handrail.site.include import Page
from handrail.site.links import render
from handrail.site.made import Made
from handrail.site.markdown import join, table
from handrail.site.questions import chapter_questions
from handrail.site.reader import Reader, arriving


def chapter_page(course: Course, chapter: Chapter, made: Made | None = None) -> str:
    """Return a chapter's page: lesson, exercises, questions, and what it adds.

    Args:
        made: What other pages have been shown already.

    Raises:
        CourseError: The lesson is missing, or shows something that is not there.
    """
    made = made or Made()
    reader = arriving(course, chapter)
    lesson = render(lesson_text(chapter), lesson_source(course, chapter, reader, made))
    heading, _, body = lesson.partition("\n")
    taught = ", ".join(guardrail_link(course, id_) for id_ in chapter.guardrails)
    word = "guardrail" if len(chapter.guardrails) == 1 else "guardrails"
    return join(
        heading,
        f"{chapter.minutes} minutes · {word} {taught}",
        body.strip(),
        exercise_section(chapter),
        chapter_questions(course, chapter),
        "## What this chapter adds",
        f"[The application after this chapter](/{stage_path(chapter)}), with what it "
        "changes in each file.",
    )


def chapter_index(course: Course) -> str:
    """Return the table of all chapters."""
    rows = [
        (
            chapter_link(chapter),
            f"{chapter.minutes} min",
            str(len(chapter.exercises)),
            ", ".join(guardrail_link(course, id_) for id_ in chapter.guardrails),
        )
        for chapter in course.offered
    ]
    head = ("Chapter", "Time", "Exercises", "Guardrails")
    lead = "In this order the application grows."
    return join("# Learn", lead, table(head, rows))


def exercise_section(chapter: Chapter) -> str:
    """Return the exercises of a chapter: what to do, where, how long, what it needs."""
    lines = [
        f"- **{e.label}** `{e.symbol}`, {e.minutes} min  \n  {e.task}  \n"
        f"  In the lesson: {', '.join(e.part)}"
        for e in chapter.exercises
    ]
    return "## The exercises\n\n" + "\n".join(lines)


def lesson_source(
    course: Course, chapter: Chapter, reader: Reader, made: Made | None = None
) -> Page:
    """Return where a lesson comes from, and who reads it."""
    folder, number = chapter.folder, chapter.number
    return Page(lesson_name(chapter), folder, course, number, reader, made or Made())


def lesson_name(chapter: Chapter) -> str:
    """Return the path of a lesson's file, seen from the course."""
    return f"chapters/{chapter.name}/{chapter.lesson.name}"


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

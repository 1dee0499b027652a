"""The slides of a chapter: one page of HTML, made from the lesson and the exercises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handrail.course.model import Chapter, Course, Exercise
from handrail.workshop.choice import for_all
from handrail.workshop.fit import Block, Placed, Point, pages
from handrail.workshop.lesson import Paragraph, Section
from handrail.workshop.paper import render
from handrail.workshop.questions import ask_yourself, puzzles, taught_in
from handrail.workshop.rules import Rules


@dataclass(frozen=True)
class Slide:
    """A slide with a heading.

    Attributes:
        kind: Which part of the template draws it.
        blocks: What stands below the heading.
        exercise: The one to be done, on a slide that asks for it.
        must: Whether that one is for all.
    """

    kind: str
    heading: str
    blocks: Sequence[Placed] = ()
    exercise: Exercise | None = None
    must: bool = False


def slides_page(
    course: Course, chapter: Chapter, sections: Sequence[Section], rules: Rules
) -> str:
    """Return the slides of a chapter as one page, which needs no other file.

    Args:
        sections: Those of its lesson.
    """
    return render(
        "slides.html",
        chapter=chapter,
        taught=[guardrail.label for guardrail in taught_in(course, chapter)],
        slides=list(slides(course, chapter, sections, rules)),
    )


def slides(
    course: Course, chapter: Chapter, sections: Sequence[Section], rules: Rules
) -> Iterator[Slide]:
    """Yield the lesson, with each exercise behind what it needs, and a look back."""
    must = for_all(course, chapter, rules)
    waiting = list(chapter.exercises)
    title, *others = sections
    yield Slide("title", title.words, [Point(p.opening) for p in title.paragraphs[:1]])
    for place, section in enumerate(others):
        yield from of_section(section)
        ahead = {later.words for later in others[place + 1 :]}
        for exercise in [e for e in waiting if not ahead & set(e.part)]:
            waiting.remove(exercise)
            is_must = exercise.slug in must
            yield Slide("task", exercise.label, (), exercise, is_must)
    yield from looking_back(course, chapter, must)


def of_section(section: Section) -> Iterator[Slide]:
    """Yield the slides of one heading: one alone for a heading without words."""
    found = list(pages(shown(section)))
    if not found:
        yield Slide("divider", section.words)
    yield from (Slide("text", section.words, blocks) for blocks in found)


def shown(section: Section) -> Iterator[Block]:
    """Yield what of a section is shown: of a paragraph, how it begins."""
    for block in section.told:
        yield Point(block.opening) if isinstance(block, Paragraph) else block


def looking_back(
    course: Course, chapter: Chapter, must: frozenset[str]
) -> Iterator[Slide]:
    """Yield slides with questions: of code that is wrong, and of the guardrails."""
    found = [puzzle for puzzle in puzzles(chapter) if puzzle.exercise.slug in must]
    if found:
        yield Slide("divider", "Look back")
    for puzzle in found:
        question = "Which test fails with this code, and why?"
        yield from (Slide("text", question, page) for page in pages([puzzle.code]))
        answer = map(
            Point, (f"`{puzzle.mistake.fails}`", puzzle.promise, puzzle.mistake.says)
        )
        yield from (Slide("answer", puzzle.exercise.label, p) for p in pages(answer))
    for label, questions in ask_yourself(course, chapter):
        blocks = [Point(question) for question in questions]
        yield from (Slide("text", f"Ask yourself: {label}", p) for p in pages(blocks))

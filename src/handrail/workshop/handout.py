"""Handouts: a chapter, or a whole agenda, to be printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from handrail.course.model import Chapter, Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.workshop.agenda import Agenda
from handrail.workshop.choice import for_all
from handrail.workshop.lesson import Code, Section
from handrail.workshop.paper import render
from handrail.workshop.questions import ask_yourself, taught_in
from handrail.workshop.rules import Rules
from handrail.workshop.words import before, clock, opening_words, words_for

Lessons = Mapping[int, Sequence[Section]]  # by the chapter's number


@dataclass(frozen=True)
class Sheet:
    """What there is of a chapter on paper.

    Attributes:
        exercises: Those to be done, and whether each is for all.
        questions: What the pages of its guardrails ask, by their labels.
    """

    chapter: Chapter
    sections: Sequence[Section]
    exercises: Sequence[tuple[Exercise, bool]]
    guardrails: Sequence[Guardrail]
    questions: Sequence[tuple[str, Sequence[str]]]
    reading: Sequence[str]


def handout_page(
    course: Course, chapter: Chapter, sections: Sequence[Section], rules: Rules
) -> str:
    """Return the handout of a chapter as a page that needs no other file."""
    must = for_all(course, chapter, rules)
    exercises = [(e, e.slug in must) for e in chapter.exercises]
    title = f"{chapter.number:02} {chapter.title}"
    whole = sheet(course, chapter, sections, exercises)
    return render("handout.html", title=title, agenda=None, sheets=[whole])


def agenda_page(agenda: Agenda, lessons: Lessons) -> str:
    """Return the handout of a workshop: its timetable, and a sheet for each chapter."""
    sheets = []
    for chapter in agenda.chapters:
        items = [i for i in agenda.items if i.chapter.number == chapter.number]
        exercises = [(i.exercise, i.must) for i in items if i.exercise]
        lesson = lessons[chapter.number]
        sheets.append(sheet(agenda.course, chapter, lesson, exercises))
    return render(
        "handout.html",
        title="Agenda",
        agenda=agenda,
        sheets=sheets,
        before=list(before(agenda, "handrail {}".format)),
        clock=clock,
        opening_words=opening_words,
        words_for=words_for,
    )


def sheet(
    course: Course,
    chapter: Chapter,
    sections: Sequence[Section],
    exercises: Iterable[tuple[Exercise, bool]],
) -> Sheet:
    """Return what there is of a chapter, with some of its exercises."""
    paragraphs = [p for section in sections for p in section.paragraphs]
    return Sheet(
        chapter=chapter,
        sections=[shortened(section) for section in sections],
        exercises=list(exercises),
        guardrails=taught_in(course, chapter),
        questions=ask_yourself(course, chapter),
        reading=[p.words for p in paragraphs if p.is_reading],
    )


def shortened(section: Section) -> Section:
    """Return a section without what commands print: that is for the screen."""
    blocks = [
        block
        for block in section.told
        if not isinstance(block, Code) or block.language != "console"
    ]
    return Section(section.words, section.level, blocks)

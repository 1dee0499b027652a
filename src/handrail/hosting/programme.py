"""What a board is told of a course, as data."""

from collections.abc import Iterable, Iterator
from typing import Any

from handrail.course.model import Course, Exercise
from handrail.recall.question import Question
from handrail.recall.quiz import words_of
from handrail.workshop.agenda import Agenda
from handrail.workshop.timetable import Row
from handrail.workshop.words import words_for

CHECKPOINTS = ("look back", "closing")


def programme_for(
    course: Course, questions: Iterable[Question], agenda: Agenda | None
) -> dict[str, Any]:
    """Return what a board knows of a course; without an agenda it has no plan."""
    return {
        "exercises": [exercise_entry(exercise) for exercise in course.exercises],
        "questions": [question_entry(question) for question in questions],
        "rows": list(row_entries(agenda)) if agenda else [],
    }


def exercise_entry(exercise: Exercise) -> dict[str, Any]:
    """Return an exercise with the sentences of its mistakes."""
    return {
        "slug": exercise.slug,
        "label": exercise.label,
        "chapter": exercise.chapter_number,
        "minutes": exercise.minutes,
        "mistakes": {mistake.name: mistake.says for mistake in exercise.mistakes},
    }


def question_entry(question: Question) -> dict[str, Any]:
    """Return a question with its options."""
    return {
        "slug": question.slug,
        "chapter": question.chapter,
        "asks": question.asks,
        "code": question.code,
        "exercise": question.exercise.label if question.exercise else "",
        "options": [
            {
                "text": words_of(question, option),
                "says": option.says,
                "is_right": option.is_right,
            }
            for option in question.options
        ],
    }


def row_entries(agenda: Agenda) -> Iterator[dict[str, Any]]:
    """Yield the rows of a plan; the ends of chapters and days are checkpoints."""
    for number, day in enumerate(agenda.days):
        for row in day.rows:
            yield {
                "day": number,
                "begins": row.begins,
                "ends": row.begins + row.minutes,
                "title": title_of(row),
                "is_checkpoint": row.kind in CHECKPOINTS,
                "exercises": exercises_of(row),
            }


def exercises_of(row: Row) -> list[str]:
    """Return the slug of the exercise that is for all, if a row has one."""
    item = row.item
    return [item.exercise.slug] if item and item.exercise and item.must else []


def title_of(row: Row) -> str:
    """Return what a row is called on the board."""
    if row.item is None:
        return "Opening" if row.kind == "opening" else words_for(row).partition(":")[0]
    if row.item.exercise is not None:
        return row.item.exercise.label
    chapter = row.item.chapter
    return f"{chapter.number:02} {chapter.title}"

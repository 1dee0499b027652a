"""Which questions a quiz asks."""

from collections.abc import Container, Iterable, Mapping

from handrail.recall.diary import question_card
from handrail.recall.promise import promise
from handrail.recall.question import Option, Question


def of_chapter(questions: Iterable[Question], number: int) -> list[Question]:
    """Return the questions of a chapter, those of its guardrails' pages last."""
    own = [question for question in questions if question.chapter == number]
    return sorted(own, key=lambda question: question.where == "guardrail")


def within_reach(questions: Iterable[Question], done: Container[str]) -> list[Question]:
    """Return the questions that give no exercise away that is not done yet.

    A mistake may hold most of what its exercise asks for.

    Args:
        done: Slugs of exercises.
    """
    return [q for q in questions if q.exercise is None or q.exercise.slug in done]


def to_ask(questions: list[Question], last: Mapping[str, bool]) -> list[Question]:
    """Return the questions to ask: all but those that were answered right last time.

    Where all were, it is all of them once more.

    Args:
        last: Whether the last answer was right, of each that there was one to.
    """
    return [q for q in questions if not last.get(question_card(q.slug))] or questions


def find_question(questions: Iterable[Question], slug: str) -> Question:
    """Return the question of a slug.

    Raises:
        LookupError: There is none.
    """
    for question in questions:
        if question.slug == slug:
            return question
    raise LookupError(f"There is no question {slug!r}.")


def words_of(question: Question, option: Option) -> str:
    """Return an option as it is shown: behind the name of a test, its sentence."""
    if question.exercise is None:
        return option.text.strip()
    said = promise(question.exercise, option.text)
    return f"{option.text}: {said}" if said else option.text

"""Where a pass leads, and what there is to see now that nothing is given away."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from handrail.course.model import Exercise
from handrail.session import Session
from handrail.session.route import following
from handrail.terminal.ask import Ask


def success_view(session: Session, exercise: Exercise, ask: Ask) -> RenderableType:
    """Return what to do next, and how to see other answers to an exercise."""
    onward = onward_line(session, ask("n", "next"))
    return Group(onward, *map(Text, answer_lines(exercise, ask)), "")


def onward_line(session: Session, next_: str) -> Text:
    """Return where the learner goes on to.

    Args:
        next_: How to ask for it.
    """
    next_one = following(session)
    if next_one is not None:
        return Text(f"   {next_} goes on to {next_one.label}")
    later = session.course.after(session.progress.chapter)
    if later is None:
        words = f"   That was the last exercise. {next_} shows what you have built"
        return Text(words, "good")
    place = f"chapter {later.number}, {later.title}"
    return Text(f"   The chapter is done. {next_} goes on to {place}", "good")


def answer_lines(exercise: Exercise, ask: Ask) -> Iterator[str]:
    """Yield how to see the course's answer, and others if some are kept."""
    number = exercise.number
    yield f"   {ask('d', f'diff {number}')} compares your answer with the course's"
    yield f"   {ask('u', f'question {number}')} asks one question about your code"
    count = len(exercise.alternatives)
    if count:
        others = (
            "another right answer" if count == 1 else f"{count} other right answers"
        )
        yield f"   {ask('w', f'ways {number}')} shows {others}"

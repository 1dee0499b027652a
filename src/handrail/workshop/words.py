"""The words of an agenda, the same in a terminal and on paper."""

from collections.abc import Callable, Iterator

from handrail.workshop.agenda import Agenda
from handrail.workshop.timetable import Row

KINDS = {
    "break": "Break",
    "lunch": "Lunch",
    "reserve": "In reserve, for questions",
    "closing": "Closing: what to take along, and how to go on",
}


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time: `09:05`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def opening_words(is_first: bool) -> str:
    """Return what the opening of a day is for."""
    if is_first:
        return "Opening: who is here, and a first verdict on every screen"
    return "Opening: what was yesterday, and where everybody is"


def words_for(row: Row) -> str:
    """Return what a row is about that is no exercise."""
    if row.item:
        chapter = row.item.chapter
        return f"Look back at {chapter.number:02}: what went wrong, and questions"
    return KINDS[row.kind]


def before(agenda: Agenda, typed: Callable[[str], str]) -> Iterator[str]:
    """Yield what people should have done and should know when they come.

    Args:
        typed: Takes words of the program, and returns what is to be typed.
    """
    road = f" --road {agenda.course.road.name}" if agenda.course.road else ""
    at = f" --at {agenda.first.number}" if agenda.before else ""
    yield (
        "Everybody has an editor, has set Handrail up and begun a workspace: "
        f"`{typed(f'start DIR{road}{at}')}`. In it, `{typed('doctor')}` finds "
        "nothing in the way."
    )
    if agenda.before:
        minutes = sum(chapter.minutes for chapter in agenda.before)
        numbers = [str(chapter.number) for chapter in agenda.before]
        chapters = f"chapter{'s' * bool(numbers[1:])} {', '.join(numbers)}"
        yield (
            f"They know {chapters}, which take {minutes} min, or have read the "
            "lessons: the code of what they have not done is there."
        )

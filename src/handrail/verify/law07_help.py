"""Law 7: every exercise says in one sentence what to do, and has three hints."""

import re
from functools import partial

from handrail.course.model import Course, Exercise
from handrail.course.schema import HINTS
from handrail.verify.check import Breach, Check

LAW = 7
SENTENCE = re.compile(r"\S((?![.!?]\s).)*\.")


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    tasks = [
        Check(LAW, f"task of {e.slug}", partial(find_poor_task, course, e), e.slug)
        for e in course.exercises
    ]
    hints = [
        Check(LAW, f"hints of {e.slug}", partial(find_thin_hints, course, e), e.slug)
        for e in course.exercises
    ]
    return [*tasks, *hints]


def find_poor_task(course: Course, exercise: Exercise) -> list[Breach]:
    """Find out whether the task is one sentence, and no other exercise's."""
    remedy = "Say in one sentence what to do, and end it with a full stop."
    if not SENTENCE.fullmatch(exercise.task):
        problem = f"The task of {exercise.label} is not one sentence."
        return [breach(course, exercise, problem, remedy)]
    others = [e for e in course.exercises if e.task == exercise.task and e != exercise]
    return [
        breach(course, exercise, f"{exercise.label} has the task of {e.label}.", remedy)
        for e in others
    ]


def find_thin_hints(course: Course, exercise: Exercise) -> list[Breach]:
    """Count the hints that hold words, each once."""
    words = {" ".join(hint.split()) for hint in exercise.hints} - {""}
    if len(words) == HINTS == len(exercise.hints):
        return []
    problem = f"{exercise.label} has {len(words)} different hints."
    remedy = f"Give it {HINTS}, from a nudge to almost there."
    return [breach(course, exercise, problem, remedy)]


def breach(course: Course, exercise: Exercise, problem: str, remedy: str) -> Breach:
    """Make a breach about an exercise's table."""
    chapter = course.chapter(exercise.chapter_number)
    return Breach(LAW, f"chapters/{chapter.name}/chapter.toml", problem, remedy)

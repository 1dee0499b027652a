"""Law 7: every exercise has three hints, and each says something of its own."""

from functools import partial

from handrail.course.model import Course, Exercise
from handrail.course.schema import HINTS
from handrail.verify.check import Breach, Check

LAW = 7


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    return [
        Check(LAW, f"hints of {e.slug}", partial(find_thin_hints, course, e))
        for e in course.exercises
    ]


def find_thin_hints(course: Course, exercise: Exercise) -> list[Breach]:
    """Count the hints that hold words, each once."""
    words = {" ".join(hint.split()) for hint in exercise.hints} - {""}
    if len(words) == HINTS == len(exercise.hints):
        return []
    return [
        Breach(
            LAW,
            f"chapters/{course.chapter(exercise.chapter_number).name}/chapter.toml",
            f"{exercise.label} has {len(words)} different hints.",
            f"Give it {HINTS}, from a nudge to almost there.",
        )
    ]

"""Law 3: an exercise left undone turns its own tests red, and none before it."""

from functools import partial

from handrail.course.model import Course, Exercise
from handrail.course.stage import stage, undone
from handrail.verify.check import Breach, Check, red_files, run_tests

LAW = 3


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    return [
        Check(
            LAW,
            f"exercise {e.slug} undone",
            partial(find_wrong_colours, course, e),
            e.slug,
        )
        for e in course.exercises
    ]


def find_wrong_colours(course: Course, exercise: Exercise) -> list[Breach]:
    """Run its chapter's tests up to an exercise, on its stage with this one undone.

    Those of earlier chapters pass with all of the chapter undone, as law 4 proves.
    """
    exercises = course.chapter(exercise.chapter_number).exercises
    so_far = exercises[: exercises.index(exercise) + 1]
    files = undone(stage(course, exercise.chapter_number), exercise)
    report = run_tests(course, files, so_far)
    red = red_files(report, so_far)
    own = {test.name for test in exercise.tests}
    folder = f"exercises/{course.chapter(exercise.chapter_number).name}"
    breaches = []
    if not red & own and not report.trouble and not exercise.unrun:
        problem = f"{exercise.label}: all tests pass with the exercise undone."
        remedy = "Add a test that fails until the learner has done it."
        file = f"{folder}/{exercise.tests[0].name}"
        breaches.append(Breach(LAW, file, problem, remedy))
    for before in so_far[:-1]:
        if red & {test.name for test in before.tests} - own:
            problem = f"{before.label} turns red while {exercise.label} is undone."
            remedy = (
                "Narrow that test, or begin the later exercise as a repair that runs."
            )
            file = f"exercises/{course.chapter(before.chapter_number).name}"
            breaches.append(Breach(LAW, file, problem, remedy))
    return breaches

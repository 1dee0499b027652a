"""Law 5: every mistake is rejected by the test that it names, and recognised."""

from functools import partial

from handrail.course.model import Course, Exercise, Mistake
from handrail.course.schema import LEAST_MISTAKES
from handrail.course.stage import Files, code_of, read_code, stage, with_code
from handrail.runner import Report
from handrail.verdict.recognise import own_code, recognise
from handrail.verify.check import Breach, Check, relative, run_tests

LAW = 5


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    each = [
        Check(LAW, f"mistake {e.id} {m.name}", partial(find_leniency, course, e, m))
        for e in course.exercises
        for m in e.mistakes
    ]
    return [*each, Check(LAW, "number of mistakes", partial(find_gaps, course))]


def find_leniency(course: Course, exercise: Exercise, mistake: Mistake) -> list[Breach]:
    """Run an exercise's tests on a mistake of it."""
    files = stage(course, exercise.chapter_number)
    try:
        wrong = with_code(files, exercise.symbol, read_code(mistake.source))
    except (SyntaxError, LookupError, ValueError) as error:
        remedy = f"It replaces {exercise.symbol} and has to be Python that defines it."
        return [breach(course, mistake, f"It cannot be put in place: {error}", remedy)]
    report = run_tests(course, wrong, [exercise])
    red = {r.name.partition("[")[0] for r in report.results if r.outcome == "failed"}
    if mistake.fails not in red:
        problem = (
            f"{mistake.fails} does not reject it; red: {sorted(red) or 'nothing'}."
        )
        remedy = "Sharpen that test, or name the one that does."
        return [breach(course, mistake, problem, remedy)]
    return find_confusion(course, exercise, mistake, files, report)


def find_confusion(
    course: Course, exercise: Exercise, mistake: Mistake, right: Files, report: Report
) -> list[Breach]:
    """Ask which mistake a learner who made this one would be told about."""
    failed = [r for r in report.results if r.outcome == "failed"]
    code = own_code(exercise, mistake)
    found = recognise(exercise, code, code_of(right, exercise.symbol), failed)
    if found == mistake:
        return []
    told = f"the sentence of {found.name}" if found else "no sentence"
    problem = f"Who makes this mistake is shown {told}."
    remedy = (
        "Make the two differ in code or test, or give `shows` a mark of the failure."
    )
    return [breach(course, mistake, problem, remedy)]


def find_gaps(course: Course) -> list[Breach]:
    """Find exercises with too few mistakes, and files that no exercise names."""
    breaches = [
        Breach(
            LAW,
            f"chapters/{course.chapter(e.chapter_number).name}/chapter.toml",
            f"{e.label} has {len(e.mistakes)} mistakes.",
            f"Give it {LEAST_MISTAKES} at least: what do people really write?",
        )
        for e in course.exercises
        if len(e.mistakes) < LEAST_MISTAKES
    ]
    named = {m.source for e in course.exercises for m in e.mistakes}
    for file in sorted(course.root.glob("chapters/*/mistakes/*")):
        if file.is_file() and file not in named:
            problem, remedy = "No exercise names this file.", "Name it, or delete it."
            breaches.append(Breach(LAW, relative(course, file), problem, remedy))
    return breaches


def breach(course: Course, mistake: Mistake, problem: str, remedy: str) -> Breach:
    """Make a breach about a mistake's file."""
    return Breach(LAW, relative(course, mistake.source), problem, remedy)

"""Law 5: a mistake is rejected and told its sentence, in whatever words it is made."""

from functools import partial
from itertools import chain

from handrail.command import command
from handrail.course.failures import NAME
from handrail.course.model import Course, Exercise
from handrail.course.schema import LEAST_MISTAKES, LEAST_NEAR_MISSES
from handrail.course.stage import code_of, read_code, stage
from handrail.runner import Report
from handrail.verdict.judge import failures
from handrail.verdict.recognise import is_made, way_to_fail
from handrail.verdict.recorded import NAME as KEPT
from handrail.verdict.recorded import read_recorded, recorded
from handrail.verify.check import Breach, Check, files_in, relative
from handrail.verify.note import shown_by_server
from handrail.verify.wrong_answers import (
    WrongAnswer,
    near_misses,
    put,
    rewordings,
    run_answers,
    told,
    wrong_answers,
)

LAW = 5
FOLDERS = "mistakes", "rewordings", "near_misses"


def checks(course: Course) -> list[Check]:
    """Return the checks of this law; each wrong answer is run once."""
    each = [
        Check(LAW, f"wrong answers to {e.slug}", partial(find_wrong, course, e), e.slug)
        for e in course.exercises
    ]
    right = [
        Check(LAW, f"right answers to {e.slug}", partial(find_blame, course, e), e.slug)
        for e in course.exercises
    ]
    return [*each, *right, Check(LAW, "numbers", partial(find_gaps, course))]


def find_wrong(course: Course, exercise: Exercise) -> list[Breach]:
    """Run the wrong answers, and hold against each what its author would be told.

    What is told of one answer depends on the files of the others.
    """
    answers = list(wrong_answers(course, exercise))
    misfits = [*chain.from_iterable(map(partial(find_misfit, course), answers))]
    if misfits:
        return misfits
    reports = run_answers(course, exercise, answers)
    found = map(partial(find_wrong_words, course), answers, reports)
    return [*chain.from_iterable(found)]


def find_misfit(course: Course, answer: WrongAnswer) -> list[Breach]:
    """Find out whether a wrong answer can be put into the application."""
    symbol = answer.exercise.symbol
    try:
        put(answer, stage(course, answer.exercise.chapter_number))
    except (SyntaxError, LookupError, ValueError) as error:
        remedy = f"It replaces {symbol} and has to be Python that defines it."
        return [breach(course, answer, f"It cannot be put in place: {error}", remedy)]
    return []


def find_wrong_words(
    course: Course, answer: WrongAnswer, report: Report
) -> list[Breach]:
    """Hold against a wrong answer what its author would be told."""
    if answer.exercise.unrun and report.passed:
        return find_unrecorded(course, answer)
    return (
        find_leniency(course, answer, report)
        or find_old_failures(course, answer, report)
        or find_confusion(course, answer, report)
        or find_silence(course, answer, report)
    )


def find_leniency(course: Course, answer: WrongAnswer, report: Report) -> list[Breach]:
    """Find out whether the right test rejects it; a near miss has none to name."""
    red = {r.name.partition("[")[0] for r in failures(report)}
    if answer.mistake is None:
        remedy = "Sharpen the tests, or keep it among the alternatives."
        return [] if red else [breach(course, answer, "No test rejects it.", remedy)]
    wanted = answer.mistake.fails
    if wanted in red:
        return []
    problem = f"{wanted} does not reject it; red: {sorted(red) or 'nothing'}."
    remedy = "Sharpen that test, or name the one that does."
    return [breach(course, answer, problem, remedy)]


def find_old_failures(
    course: Course, answer: WrongAnswer, report: Report
) -> list[Breach]:
    """Find out whether the chapter's file knows how it fails."""
    way, mistake = way_to_fail(failures(report)), answer.mistake
    if mistake is None:
        return []
    if way in mistake.failures:
        return find_old_record(course, answer, report)
    problem = f"{NAME} does not say that it fails so: {', '.join(sorted(way))}."
    remedy = f"Make that file anew: {command('verify --write')}"
    return [breach(course, answer, problem, remedy)]


def find_old_record(
    course: Course, answer: WrongAnswer, report: Report
) -> list[Breach]:
    """Find out whether a run is kept of what a database server alone can show."""
    shown = shown_by_server(answer, report) if answer.kind == "mistake" else None
    if shown is None:
        return []
    folder = course.chapter(answer.exercise.chapter_number).folder
    _, runs = read_recorded(folder)
    kept = runs.get(answer.exercise.slug, {}).get(answer.mistake_name, {})
    if (kept.get("name"), kept.get("error")) == (shown.name, shown.error):
        return []
    problem = f"{KEPT} does not hold how {shown.name} rejects it."
    remedy = f"Make that file anew: {command('verify --write')}"
    return [breach(course, answer, problem, remedy)]


def find_unrecorded(course: Course, answer: WrongAnswer) -> list[Breach]:
    """Ask of an answer that only a server can reject whether a kept run rejects it."""
    exercise, code = answer.exercise, read_code(answer.file)
    right = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    found = recorded(course, exercise, code, right)
    if answer.mistake is None or (found and found.mistake == answer.mistake):
        return []
    problem = "It passes without a database server, and no run is kept that rejects it."
    remedy = f"Where a server is, make it: {command('verify --write')}"
    return [breach(course, answer, problem, remedy)]


def find_confusion(course: Course, answer: WrongAnswer, report: Report) -> list[Breach]:
    """Ask which sentence a learner with this answer would be told."""
    found = told(course, answer, report)
    if found == answer.mistake:
        return []
    words = f"the sentence of {found.name}" if found else "no sentence"
    problem = f"Who answers so is shown {words}."
    remedy = "Let `needs` and `lacks` say what makes a mistake one in the code."
    return [breach(course, answer, problem, remedy)]


def find_silence(course: Course, answer: WrongAnswer, report: Report) -> list[Breach]:
    """Find a test that fails, and does not say what it expected and found."""
    silent = next((r.name for r in failures(report) if r.finding is None), None)
    if silent is None:
        return []
    problem = f"{silent} rejects it, and who answers so is not shown why."
    remedy = "Write the statement that fails in another way, or mend `worker/finding`."
    return [breach(course, answer, problem, remedy)]


def find_blame(course: Course, exercise: Exercise) -> list[Breach]:
    """Find mistakes whose marks a right answer has: its tests may fail for a neighbour.

    Where another exercise is undone, a right answer's tests can fail in any way.
    """
    right = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    answers = {exercise.symbol.path: right}
    answers |= {relative(course, f): read_code(f) for f in exercise.alternatives}
    return [
        Breach(
            LAW,
            relative(course, mistake.source),
            f"Its marks are in a right answer too: {name}.",
            "Let `needs` and `lacks` say what a right answer never has.",
        )
        for name, code in answers.items()
        for mistake in exercise.mistakes
        if is_made(exercise.symbol, mistake, code, right)
    ]


def find_gaps(course: Course) -> list[Breach]:
    """Find what there is too little of, and files that belong to nothing."""
    breaches = []
    for exercise in course.exercises:
        chapter = course.chapter(exercise.chapter_number)
        for kept, least, kind in (
            (exercise.mistakes, LEAST_MISTAKES, "mistakes"),
            (near_misses(course, exercise), LEAST_NEAR_MISSES, "near misses"),
        ):
            if len(kept) < least:
                file = relative(course, chapter.folder / "chapter.toml")
                problem = f"{exercise.label} has {len(kept)} {kind}."
                remedy = f"Give it {least} at least: what do people really write?"
                breaches.append(Breach(LAW, file, problem, remedy))
        breaches += [
            Breach(
                LAW,
                relative(course, mistake.source),
                "It is kept in these words alone.",
                "Write it as somebody else would, under rewordings/ by the same name.",
            )
            for mistake in exercise.mistakes
            if not rewordings(mistake)
        ]
    return breaches + find_strays(course)


def find_strays(course: Course) -> list[Breach]:
    """Find files of wrong answers that no exercise knows."""
    known = {a.file for e in course.exercises for a in wrong_answers(course, e)}
    found = [f for kind in FOLDERS for f in files_in(course, kind)]
    return [
        Breach(
            LAW,
            relative(course, file),
            "No exercise names this file.",
            "Put it into its exercise's folder, named as its mistake, or delete it.",
        )
        for file in found
        if file not in known
    ]


def breach(course: Course, answer: WrongAnswer, problem: str, remedy: str) -> Breach:
    """Make a breach about a wrong answer's file."""
    return Breach(LAW, relative(course, answer.file), problem, remedy)

"""Law 13: the right option of every question is what a run gives, and no other is."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from handrail.course.model import Chapter, Course, Exercise
from handrail.course.stage import stage
from handrail.guardrails.registry import all_guardrails
from handrail.recall.programs import name_of, tests_of
from handrail.recall.question import Question
from handrail.recall.questions import NAME, PROGRAMS, load_questions
from handrail.runner import Job, Report, TestResult
from handrail.runner.functions import test_functions
from handrail.verify import check
from handrail.verify.check import Breach, Check, files_in, laid_out, relative

LAW = 13
SECONDS = 10.0  # for each program
MARK_RIGHT = "Mend the program, or let the option be the right one that it gives."


def checks(course: Course) -> list[Check]:
    """Return the checks of this law; the programs of a chapter share a process."""
    questions = load_questions(course)
    found = [
        Check(LAW, f"questions of {c.name}", partial(find_untrue, course, c, asked))
        for c in course.chapters
        if (asked := [q for q in questions if q.program and q.chapter == c.number])
    ]
    return [
        *found,
        Check(LAW, "questions about mistakes", partial(find_unlike, course, questions)),
        Check(LAW, "what questions name", partial(find_unknown, course, questions)),
        Check(LAW, "programs", partial(find_strays, course, questions)),
    ]


def find_untrue(
    course: Course, chapter: Chapter, questions: Sequence[Question]
) -> list[Breach]:
    """Run the programs of a chapter's questions at its stage."""
    report = run_programs(course, chapter, questions)
    results = {result.file: result for result in report.results}
    breaches = []
    for question in questions:
        said = what_is_wrong(question, results.get(name_of(question)), report)
        if said:
            problem = f"{question.slug}: {said}"
            file = relative(course, question.source)
            breaches.append(Breach(LAW, file, problem, MARK_RIGHT))
    return breaches


def run_programs(
    course: Course, chapter: Chapter, questions: Sequence[Question]
) -> Report:
    """Run programs in one process, with the application of a chapter around them."""
    tests = tests_of(questions)
    with laid_out(stage(course, chapter.number)) as folder, laid_out(tests) as root:
        files = tuple(root / name for name in tests)
        run, _ = check.RUNS[-1]
        return run(Job(folder, root, files, SECONDS * len(files), ()))


def what_is_wrong(
    question: Question, result: TestResult | None, report: Report
) -> str | None:
    """Return what speaks against the right option; None where nothing does."""
    if result is None:
        return report.trouble.message if report.trouble else "It was not run."
    if result.outcome == "passed":
        return None
    if result.error != "AssertionError" or not result.output.strip():
        return f"The program ends with {result.error}: {result.message}"
    right, given = question.right.text.strip(), result.output.strip()
    return f"The right option is {right!r}, and the run gives {given!r}."


def find_unlike(course: Course, questions: Iterable[Question]) -> list[Breach]:
    """Hold what is said of mistakes against the runs of them that are kept."""
    return [
        about(course, question, problem, remedy)
        for question in questions
        if question.mistake
        for problem, remedy in unlike_runs(question)
    ]


def unlike_runs(question: Question) -> Iterator[tuple[str, str]]:
    """Yield what options say of a mistake that its runs do not, and what to do.

    Tests that fail in some of the runs alone are no option: they fail for some of
    those who make the mistake, and for others they do not.
    """
    if question.mistake is None or question.exercise is None:
        return
    ways = [{t.partition(":")[0] for t in way} for way in question.mistake.failures]
    known = tests_in(question.exercise)
    for option in question.options:
        failed = [option.text in way for way in ways]
        if option.text not in known:
            remedy = f"They are {', '.join(known)}."
            yield f"{option.text} is no test of {question.exercise.slug}.", remedy
        elif option.is_right and not (failed and all(failed)):
            yield f"{option.text} does not fail in every run.", "Ask for one that does."
        elif not option.is_right and any(failed):
            yield f"{option.text} fails, too.", "Offer one that does not fail."


def tests_in(exercise: Exercise) -> list[str]:
    """Return the names of an exercise's tests."""
    return [name for file in exercise.all_tests for name in test_functions(file)]


def find_unknown(course: Course, questions: Iterable[Question]) -> list[Breach]:
    """Find questions about a guardrail that does not exist."""
    ids = [guardrail.id for guardrail in all_guardrails(course.root)]
    remedy = f"The guardrails are {', '.join(ids)}."
    return [
        about(course, question, f"There is no guardrail {question.guardrail}.", remedy)
        for question in questions
        if question.guardrail not in ids
    ]


def find_strays(course: Course, questions: Iterable[Question]) -> list[Breach]:
    """Find programs that no question names."""
    known = {question.program for question in questions}
    return [
        Breach(
            LAW,
            relative(course, file),
            "No question is called like this file.",
            f"Name it as the slug of its question in {NAME}, or delete it.",
        )
        for file in files_in(course, PROGRAMS)
        if file not in known and "__pycache__" not in file.parts
    ]


def about(course: Course, question: Question, problem: str, remedy: str) -> Breach:
    """Make a breach about a question's table."""
    chapter = course.chapter(question.chapter)
    file = f"chapters/{chapter.name}/{NAME}"
    return Breach(LAW, file, f"{question.slug}: {problem}", remedy)

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import start
from handrail.runner import Job, Report, TestResult, Trouble
from handrail.verdict.judge import Verdict, judge, learners_code, what_is_lost

Failed = Callable[..., TestResult]
Judged = Callable[..., Verdict]

GOOD = TestResult("test_it_greets", "test_greet.py", "", "passed", 0.1)
SOLUTION = (
    'def greet(name: str) -> str:\n    return f"Hello, {name.strip() or 1 / 0}"\n'
)
UNCHECKED = 'def greet(name: str) -> str:\n    return f"Hello, {name.strip()}"\n'


@pytest.fixture
def judged(course: Course, exercise: Exercise, workspace: Path) -> Judged:
    """A function that saves code and judges it by results that are made up."""

    def judged(
        code: str | bytes, *results: TestResult, trouble: Trouble | None = None
    ) -> Verdict:
        save(workspace, code)
        report = Report(results, trouble, "", 0.1)
        return judge(course, workspace, exercise, lambda job: report)

    return judged


def never(job: Job) -> Report:
    raise AssertionError("the tests were run")


def save(workspace: Path, code: str | bytes) -> None:
    data = code.encode() if isinstance(code, str) else code
    (workspace / "app" / "words.py").write_bytes(data)


def test_a_pass_is_a_pass(judged: Judged) -> None:
    verdict = judged(SOLUTION, GOOD)

    assert verdict.passed
    assert (verdict.lost, verdict.mistake, verdict.failure) == (None, None, None)
    assert not verdict.untouched


def test_the_exercises_kept_tests_are_run_on_the_workspace(
    course: Course, exercise: Exercise, workspace: Path
) -> None:
    jobs = []

    def run(job: Job) -> Report:
        jobs.append(job)
        return Report((GOOD,), None, "", 0.1)

    judge(course, workspace, exercise, run)

    assert jobs == [Job(workspace, course.tests, exercise.tests)]


def test_a_known_mistake_is_named(
    judged: Judged, exercise: Exercise, failed: Failed
) -> None:
    wrong = failed("test_nobody_is_not_greeted")

    verdict = judged(UNCHECKED, GOOD, wrong)

    assert not verdict.passed
    assert verdict.failure == wrong
    assert verdict.mistake == exercise.mistakes[0]


def test_a_failure_has_the_line_of_the_symbol_and_what_was_printed(
    judged: Judged, failed: Failed
) -> None:
    wrong = replace(failed("test_it_greets"), output="hello\n")
    verdict = judged(f"import os\n\n{UNCHECKED}", wrong)

    assert (verdict.line, verdict.printed) == (3, "hello")


def test_what_the_learner_wrote_beside_the_symbol_counts(
    judged: Judged, exercise: Exercise, failed: Failed
) -> None:
    helped = (
        "def loud(text):\n    return text.upper()\n\n\n"
        "def greet(name):\n    return loud(f'Hello, {name}')\n"
    )

    verdict = judged(helped, failed("test_it_greets"))

    assert verdict.mistake == exercise.mistakes[1]


def test_a_run_that_did_not_end_names_no_mistake(
    judged: Judged, failed: Failed
) -> None:
    late = Trouble("time", "Stopped at the time limit.")

    verdict = judged(UNCHECKED, failed("test_nobody_is_not_greeted"), trouble=late)

    assert verdict.mistake is None


def test_an_unknown_one_is_not(judged: Judged, failed: Failed) -> None:
    code = "def greet(name):\n    return print(name) or [1, 2, 3][0]\n"

    verdict = judged(code, failed("test_it_greets"))

    assert verdict.mistake is None
    assert not verdict.untouched


def test_the_first_failure_is_the_one_that_is_told(
    judged: Judged, failed: Failed
) -> None:
    first, second = failed("test_b"), failed("test_c")

    verdict = judged(SOLUTION, GOOD, first, second)

    assert verdict.failure == first
    assert verdict.failures == (first, second)


def test_a_test_that_skipped_itself_is_no_pass(judged: Judged) -> None:
    verdict = judged(SOLUTION, GOOD, replace(GOOD, outcome="skipped"))

    assert not verdict.passed


def test_no_result_is_no_pass(judged: Judged) -> None:
    assert not judged(SOLUTION).passed


def test_what_was_not_touched_gets_no_sentence(
    judged: Judged, course: Course, failed: Failed
) -> None:
    verdict = judged(start(course, 1)["app/words.py"], failed("test_it_greets"))

    assert verdict.untouched
    assert verdict.mistake is None


def test_a_repair_that_was_not_touched_gets_no_sentence(
    course: Course, exercise: Exercise, workspace: Path, failed: Failed
) -> None:
    repair = replace(exercise, kind="repair", starts_as=exercise.mistakes[0])
    save(workspace, f"# a comment changes nothing\n\n{UNCHECKED}")
    report = Report((failed("test_nobody_is_not_greeted"),), None, "", 0.1)

    verdict = judge(course, workspace, repair, lambda job: report)

    assert verdict.untouched
    assert verdict.mistake is None


def test_a_start_that_was_changed_counts_as_an_answer(
    judged: Judged, course: Course, failed: Failed
) -> None:
    begun = start(course, 1)["app/words.py"].replace(
        b"raise", b"print(name)\n    raise"
    )

    assert not judged(begun, failed("test_it_greets")).untouched


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("app/words.py", "There is no file app/words.py any more."),
        ("app", "There is no file app/words.py any more."),
    ],
)
def test_a_lost_file_is_named_and_nothing_is_run(
    course: Course, exercise: Exercise, workspace: Path, path: str, says: str
) -> None:
    (workspace / path).rename(workspace / "elsewhere")

    verdict = judge(course, workspace, exercise, never)

    assert verdict.lost == says
    assert verdict.report is None
    assert not verdict.passed
    assert verdict.failures == ()


def test_a_folder_in_its_place_is_no_file(
    course: Course, exercise: Exercise, workspace: Path
) -> None:
    (workspace / "app" / "words.py").unlink()
    (workspace / "app" / "words.py").mkdir()

    assert judge(course, workspace, exercise, never).lost is not None


@pytest.mark.parametrize(
    "code",
    ["", "def welcome(name):\n    pass\n", "# def greet(name): pass\n"],
    ids=["empty", "renamed", "commented out"],
)
def test_a_lost_symbol_is_named_and_nothing_is_run(
    course: Course, exercise: Exercise, workspace: Path, code: str
) -> None:
    save(workspace, code)

    verdict = judge(course, workspace, exercise, never)

    assert verdict.lost == "There is no definition of greet in app/words.py any more."
    assert verdict.report is None


def test_a_lost_method_is_named_with_its_class(
    exercise: Exercise, workspace: Path
) -> None:
    save(workspace, "class Words:\n    pass\n")
    method = replace(exercise, symbol=Symbol("app/words.py", "Words.greet"))

    lost = what_is_lost(workspace, method)

    assert lost == "There is no definition of Words.greet in app/words.py any more."


def test_a_lost_block_is_called_a_block(exercise: Exercise, workspace: Path) -> None:
    (workspace / "app" / "page.html").write_text("<p>Hello</p>")
    block = replace(exercise, symbol=Symbol("app/page.html", "main"))

    lost = what_is_lost(workspace, block)

    assert lost == "There is no block of main in app/page.html any more."


def test_a_file_that_is_the_exercise_has_nothing_in_it_to_lose(
    exercise: Exercise, workspace: Path
) -> None:
    save(workspace, "")

    assert (
        what_is_lost(workspace, replace(exercise, symbol=Symbol("app/words.py")))
        is None
    )


SYNTAX = Trouble("syntax", "app/words.py is not Python: no.")


@pytest.mark.parametrize(
    "code",
    [
        b"def greet(name:\n    pass\n",
        b"def greet(name):\npass\n",
        "def greet(name):\n    return 'ä'\n".encode("latin-1"),
        "def greet(name):\n    pass\n".encode("utf-16"),
        b"def greet(name):\n    return '\0'\n",
        b"x = " + b"1+" * 20_000 + b"1\n",
        b"x = " + b"-" * 100_000 + b"1\n",
        b"x = y" + b".a" * 50_000 + b"\n",
    ],
    ids=[
        "bracket",
        "indentation",
        "Latin-1",
        "UTF-16",
        "NUL",
        "a long sum",
        "many signs",
        "many attributes",
    ],
)
def test_code_that_cannot_be_read_is_left_to_the_runner(
    judged: Judged, code: bytes
) -> None:
    verdict = judged(code, trouble=SYNTAX)

    assert verdict.report == Report((), SYNTAX, "", 0.1)
    assert (verdict.lost, verdict.mistake) == (None, None)
    assert not verdict.passed


@pytest.mark.parametrize("head", [b"\xef\xbb\xbf", b""], ids=["BOM", "no BOM"])
@pytest.mark.parametrize("end", [b"\r\n", b"\n"], ids=["CRLF", "LF"])
def test_marks_and_line_ends_of_an_editor_do_not_hide_a_mistake(
    judged: Judged, exercise: Exercise, failed: Failed, head: bytes, end: bytes
) -> None:
    code = head + UNCHECKED.encode().replace(b"\n", end)

    verdict = judged(code, failed("test_nobody_is_not_greeted"))

    assert verdict.mistake == exercise.mistakes[0]


def test_trouble_is_no_pass_and_names_no_mistake(judged: Judged) -> None:
    late = Trouble("time", "Stopped at the time limit.")

    verdict = judged(UNCHECKED, GOOD, trouble=late)

    assert not verdict.passed
    assert verdict.failure is None
    assert verdict.mistake is None


def test_a_file_that_goes_during_the_run_is_no_error(
    course: Course, exercise: Exercise, workspace: Path, failed: Failed
) -> None:
    def run(job: Job) -> Report:
        (workspace / "app" / "words.py").unlink()
        return Report((failed("test_it_greets"),), None, "", 0.1)

    verdict = judge(course, workspace, exercise, run)

    assert not verdict.passed
    assert verdict.mistake is None


def test_the_learners_code_is_the_symbols_alone(
    exercise: Exercise, workspace: Path
) -> None:
    save(workspace, f"import os\n\n\n{UNCHECKED}\n\nprint(os)\n")

    assert learners_code(workspace, exercise) == UNCHECKED

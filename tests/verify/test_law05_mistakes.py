from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from at_server import URL, add_server_test
from small_course import edit_file, load_small_course, write_file

from handrail.course.failures import read_failures, write_failures
from handrail.course.loader import load_course
from handrail.runner import Job, Report
from handrail.runner.host.forks import Forks
from handrail.runner.host.forkserver import Ahead
from handrail.server import VARIABLE
from handrail.verify import law05_mistakes, note
from handrail.verify.check import Breach, running_by
from handrail.verify.prove import on_forks
from handrail.verify.wrong_answers import wrong_answers

Find = Callable[..., list[Breach]]
FindIn = Callable[[str], Breach]
FindOne = Callable[..., Breach]

LAW = law05_mistakes.checks
TOML = "chapters/02_vouchers/chapter.toml"
FILES = "chapters/02_vouchers/mistakes"
RIGHT = (
    "def saved(total: int, percent: int) -> int:\n    return total * percent // 100\n"
)
CHECK = "wrong answers to savings"
FLOATS = f"{FILES}/savings/with_floats.py"


@pytest.fixture
def find_in(find: Find) -> FindIn:
    """A function that returns the only breach in one of the wrong answers."""

    def find_in(file: str) -> Breach:
        [breach] = [b for b in find(LAW, CHECK) if b.file == file]
        return breach

    return find_in


def test_the_small_course_holds_it(root: Path, find: Find) -> None:
    with on_forks(load_course(root)):
        assert find(LAW) == []


def test_a_mistake_that_passes(root: Path, find_in: FindIn) -> None:
    write_file(root / FLOATS, RIGHT)

    assert find_in(FLOATS) == Breach(
        5,
        FLOATS,
        "test_whole_cents_are_saved does not reject it; red: nothing.",
        "Sharpen that test, or name the one that does.",
    )


def test_a_mistake_that_another_test_rejects(root: Path, find_in: FindIn) -> None:
    edit_file(
        root / TOML,
        'fails = "test_whole_cents_are_saved"\nsays = "A float',
        'fails = "test_it_is_rounded_down"\nsays = "A float',
    )

    breach = find_in(FLOATS)

    assert breach.problem == (
        "test_it_is_rounded_down does not reject it; "
        "red: ['test_whole_cents_are_saved']."
    )
    assert breach.remedy == "Sharpen that test, or name the one that does."


def test_a_mistake_that_names_a_test_that_is_not_there(
    root: Path, find_in: FindIn
) -> None:
    edit_file(
        root / TOML, 'fails = "test_it_is_rounded_down"', 'fails = "test_nothing"'
    )

    breach = find_in(f"{FILES}/savings/rounded_up.py")

    assert "test_nothing does not reject it" in breach.problem


@pytest.mark.parametrize(
    "code",
    [
        b"def saved(total: int\n",
        b"def spared(total: int) -> int:\n    return 0\n",
        b"",
        b"def saved(total):\n    return '\0'\n",
        "def saved(total):\n    return 'ä'\n".encode("latin-1"),
    ],
    ids=["syntax", "another name", "empty", "NUL", "Latin-1"],
)
def test_a_mistake_that_is_not_python_or_not_the_symbol(
    root: Path, find_in: FindIn, code: bytes
) -> None:
    (root / FLOATS).write_bytes(code)

    breach = find_in(FLOATS)

    assert breach.problem.startswith("It cannot be put in place: ")
    assert breach.remedy == (
        "It replaces app/vouchers.py::saved and has to be Python that defines it."
    )


def test_a_failure_that_the_chapters_file_does_not_know(
    root: Path, find_in: FindIn
) -> None:
    (root / "chapters/02_vouchers/failures.json").unlink()

    assert find_in(FLOATS) == Breach(
        5,
        FLOATS,
        "failures.json does not say that it fails so: "
        "test_whole_cents_are_saved: AssertionError.",
        "Make that file anew: handrail verify --write",
    )


@pytest.mark.parametrize("kind", ["mistakes", "rewordings"])
def test_marks_that_are_not_in_the_code(root: Path, find_in: FindIn, kind: str) -> None:
    edit_file(root / TOML, '"percent / 100"', '"percent / 10"')

    breach = find_in(f"chapters/02_vouchers/{kind}/savings/with_floats.py")

    assert breach.problem == "Who answers so is shown no sentence."
    assert "`needs`" in breach.remedy


def test_two_mistakes_that_cannot_be_told_apart(root: Path, find_in: FindIn) -> None:
    code = (root / FLOATS).read_text("utf-8").replace("share", "part")
    write_file(root / f"{FILES}/savings/what_is_left.py", f"# another\n{code}")
    chapter = root / "chapters/02_vouchers"
    ways = read_failures(chapter)["savings"]["with_floats"]
    write_failures(chapter, {"savings": {"with_floats": ways, "what_is_left": ways}})

    breach = find_in(f"{FILES}/savings/what_is_left.py")

    assert breach.problem == "Who answers so is shown the sentence of with_floats."


def test_a_near_miss_that_is_told_a_sentence(root: Path, find_in: FindIn) -> None:
    near = "chapters/02_vouchers/near_misses/savings/percent.py"
    write_file(root / near, (root / FLOATS).read_text("utf-8"))

    breach = find_in(near)

    assert breach.problem == "Who answers so is shown the sentence of with_floats."


def test_a_near_miss_that_is_right(root: Path, find_in: FindIn) -> None:
    near = "chapters/02_vouchers/near_misses/savings/percent.py"
    write_file(root / near, RIGHT)

    assert find_in(near) == Breach(
        5,
        near,
        "No test rejects it.",
        "Sharpen the tests, or keep it among the alternatives.",
    )


@pytest.mark.parametrize(
    ("pattern", "answer"),
    [
        ("total * percent // 100", "app/vouchers.py"),
        ("divmod(...)", "chapters/02_vouchers/alternatives/savings/divmod.py"),
    ],
)
def test_marks_that_a_right_answer_has(
    root: Path, find: Find, pattern: str, answer: str
) -> None:
    edit_file(root / TOML, '"percent / 100"', f'"{pattern}"')

    breaches = find(LAW, "right answers to savings")

    assert [b.file for b in breaches] == [FLOATS]
    assert breaches[0].problem == f"Its marks are in a right answer too: {answer}."


def test_every_wrong_answer_is_run_once(root: Path) -> None:
    course = load_course(root)
    runs = []

    def run(job: Job) -> Report:
        runs.append(job)
        return Report((), None, "", 0.0)

    with running_by(run):
        for check in LAW(course):
            check.find()

    answers = [a for e in course.exercises for a in wrong_answers(course, e)]
    assert len(runs) == len(answers) == 60


REMEDY = "Write the statement that fails in another way, or mend `worker/finding`."


def test_a_failure_that_says_nothing(root: Path) -> None:
    course = load_course(root)

    def run(job: Job) -> Report:
        report = forks.run(job)
        silent = (replace(result, finding=None) for result in report.results)
        return replace(report, results=tuple(silent))

    with closing(Forks(Ahead())) as forks, running_by(run):
        check = next(check for check in LAW(course) if check.about == CHECK)
        breaches = check.find()

    assert {breach.remedy for breach in breaches} == {REMEDY}
    assert breaches[0] == Breach(
        5,
        FLOATS,
        "test_whole_cents_are_saved rejects it, and who answers so is not shown why.",
        REMEDY,
    )


@pytest.mark.parametrize("kind", ["mistakes", "rewordings", "near_misses"])
def test_a_file_that_no_exercise_names(
    root: Path, find_one: FindOne, kind: str
) -> None:
    name = "other/it.py" if kind == "near_misses" else "savings/forgotten.py"
    write_file(root / f"chapters/02_vouchers/{kind}/{name}", RIGHT)

    assert find_one(LAW, "numbers") == Breach(
        5,
        f"chapters/02_vouchers/{kind}/{name}",
        "No exercise names this file.",
        "Put it into its exercise's folder, named as its mistake, or delete it.",
    )


def test_a_mistake_in_one_set_of_words_alone(root: Path, find_one: FindOne) -> None:
    (root / "chapters/02_vouchers/rewordings/savings/with_floats.py").unlink()

    breach = find_one(LAW, "numbers")

    assert (breach.file, breach.problem) == (FLOATS, "It is kept in these words alone.")


def test_an_exercise_with_one_near_miss(root: Path, find_one: FindOne) -> None:
    (root / "chapters/02_vouchers/near_misses/savings/percent.py").unlink()

    breach = find_one(LAW, "numbers")

    assert breach.file == TOML
    assert breach.problem == "2.1 What a voucher saves has 1 near misses."


def test_an_exercise_with_too_few(root: Path) -> None:
    course = load_small_course(root)
    chapter = course.chapters[0]
    poor = replace(chapter.exercises[0], mistakes=chapter.exercises[0].mistakes[:3])
    chapter = replace(chapter, exercises=(poor, *chapter.exercises[1:]))
    for kind in ("mistakes", "rewordings"):
        (root / f"chapters/01_till/{kind}/own-till/class_itself.py").unlink()

    breaches = law05_mistakes.find_gaps(
        replace(course, chapters=(chapter, *course.chapters[1:]))
    )

    assert breaches == [
        Breach(
            5,
            "chapters/01_till/chapter.toml",
            "1.1 A till of its own has 3 mistakes.",
            "Give it 4 at least: what do people really write?",
        )
    ]


@pytest.fixture
def at_server(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a mistake that a database server alone shows, and note how it fails."""
    add_server_test(root)
    monkeypatch.setenv(VARIABLE, URL)
    monkeypatch.setattr(note, "name_of_server", lambda: "PostgreSQL 15.19")
    list(note.note_failures(load_course(root), {2}))


@pytest.mark.usefixtures("at_server")
@pytest.mark.parametrize("url", [URL, ""])
def test_a_mistake_of_a_server_is_rejected_by_a_run_or_by_one_that_was_kept(
    find: Find, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv(VARIABLE, url)

    assert find(LAW, CHECK) == []


@pytest.mark.usefixtures("at_server")
def test_a_run_that_is_not_kept(
    root: Path, find_in: FindIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "chapters/02_vouchers/recorded.json").unlink()
    assert find_in(f"{FILES}/savings/never_all.py").problem == (
        "recorded.json does not hold how test_all_is_saved_on_postgresql rejects it."
    )

    monkeypatch.setenv(VARIABLE, "")
    assert find_in(f"{FILES}/savings/never_all.py").problem == (
        "It passes without a database server, and no run is kept that rejects it."
    )

import re
from pathlib import Path

import pytest
from at_server import URL, add_server_test
from small_course import write_file

from handrail.course.failures import read_failures
from handrail.course.loader import load_course
from handrail.course.model import CourseError
from handrail.runner import Job, Report, TestResult
from handrail.server import VARIABLE, database_server, name_of_server
from handrail.verdict.recorded import read_recorded
from handrail.verify import note
from handrail.verify.check import running_by
from handrail.verify.note import note_failures

CHAPTER = "chapters/02_vouchers"
WRONG = TestResult("test_it[1]", "test_a.py", "", "failed", 0.1, error="KeyError")


def fail(job: Job) -> Report:
    return Report((WRONG,), None, "", 0.1)


def test_each_chapter_whose_file_changes_is_named_once(root: Path) -> None:
    with running_by(fail):
        changed = list(note_failures(load_course(root), {1, 2, 3}))
        again = list(note_failures(load_course(root), {1, 2, 3}))

    assert [f"{file.parent.name}/{file.name}" for file in changed] == [
        "01_till/failures.json",
        "02_vouchers/failures.json",
        "03_receipts/failures.json",
    ]
    assert again == []


def test_only_the_chapters_that_are_asked_for_are_written(root: Path) -> None:
    with running_by(fail):
        changed = list(note_failures(load_course(root), {2}))

    assert [file.parent.name for file in changed] == ["02_vouchers"]


def test_the_ways_of_a_mistake_and_of_its_rewordings_are_kept(root: Path) -> None:
    def fail_twice(job: Job) -> Report:
        file = job.workspace / "app/vouchers.py"
        is_reworded = file.is_file() and "voucher = " in file.read_text("utf-8")
        error = "KeyError" if is_reworded else "ValueError"
        result = TestResult("test_it", "test_a.py", "", "failed", 0.1, error=error)
        return Report((result,), None, "", 0.1)

    with running_by(fail_twice):
        list(note_failures(load_course(root), {1, 2, 3}))

    ways = read_failures(root / CHAPTER)["savings"]["what_is_left"]
    assert ways == {
        frozenset(["test_it: KeyError"]),
        frozenset(["test_it: ValueError"]),
    }


def test_an_answer_is_run_with_the_later_exercises_undone_and_done(root: Path) -> None:
    def fail_as_it_stands(job: Job) -> Report:
        file = job.workspace / "app/vouchers.py"
        is_begun = file.is_file() and '"SPRING": "10"' in file.read_text("utf-8")
        error = "NotImplementedError" if is_begun else "KeyError"
        result = TestResult("test_it", "test_a.py", "", "failed", 0.1, error=error)
        return Report((result,), None, "", 0.1)

    with running_by(fail_as_it_stands):
        list(note_failures(load_course(root), {1, 2, 3}))

    ways = read_failures(root / CHAPTER)["savings"]["with_floats"]
    assert ways == {
        frozenset(["test_it: NotImplementedError"]),
        frozenset(["test_it: KeyError"]),
    }


@pytest.mark.parametrize("code", ["def saved(:", "def spared(): pass\n"])
def test_what_cannot_be_run_or_passes_has_no_way(root: Path, code: str) -> None:
    for kind in ("mistakes", "rewordings"):
        write_file(root / f"{CHAPTER}/{kind}/savings/with_floats.py", code)
    with running_by(fail):
        list(note_failures(load_course(root), {1, 2, 3}))

    ways = read_failures(root / CHAPTER)["savings"]
    assert ways["with_floats"] == frozenset()
    assert ways["rounded_up"] == {frozenset(["test_it: KeyError"])}


def test_a_run_is_kept_of_what_a_server_alone_can_show(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_server_test(root)
    monkeypatch.setenv(VARIABLE, URL)
    monkeypatch.setattr(note, "name_of_server", lambda: "PostgreSQL 15.19")
    changed = list(note_failures(load_course(root), {2}))
    server, runs = read_recorded(root / CHAPTER)

    assert [file.name for file in changed] == ["failures.json", "recorded.json"]
    assert server == "PostgreSQL 15.19"
    assert {slug: list(kept) for slug, kept in runs.items()} == {
        "savings": ["never_all"]
    }
    assert runs["savings"]["never_all"]["name"] == "test_all_is_saved_on_postgresql"
    assert list(note_failures(load_course(root), {2})) == []

    (root / CHAPTER / "recorded.json").unlink()
    assert [file.name for file in note_failures(load_course(root), {2})] == [
        "recorded.json"
    ]


def test_nothing_is_written_where_a_test_cannot_be_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_server_test(root)
    monkeypatch.setenv(VARIABLE, "")

    with pytest.raises(CourseError, match=r"Tests of savings run on PostgreSQL\. Name"):
        list(note_failures(load_course(root), {1, 2, 3}))


@pytest.mark.skipif(not database_server(), reason=f"{VARIABLE} names no server")
def test_the_server_says_its_version() -> None:
    assert re.fullmatch(r"PostgreSQL \d+\.\d+", name_of_server())

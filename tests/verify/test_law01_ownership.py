from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.course.model import Course
from handrail.course.stage import Files, stage
from handrail.verify import law01_ownership
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law01_ownership.checks
OWNER = "Name it under brings in the chapter.toml of exactly one chapter."


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_a_root_with_the_line_ends_of_windows_is_kept_as_it_is(
    root: Path, find: Find
) -> None:
    file = root / "solution/app/__init__.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert find(LAW) == []


def test_caches_of_tools_belong_to_nobody(root: Path, find: Find) -> None:
    write_file(root / "solution/app/__pycache__/till.pyc", "")
    write_file(root / "solution/.mypy_cache/a.json", "")

    assert find(LAW) == []


@pytest.mark.parametrize("path", ["app/extra.py", "notes.txt", ".env", "tests/a/b.py"])
def test_a_file_that_no_chapter_brings(
    root: Path, find_one: FindOne, path: str
) -> None:
    write_file(root / "solution" / path, "")

    assert find_one(LAW) == Breach(
        1, f"solution/{path}", "No chapter brings this file.", OWNER
    )


def test_a_file_that_two_chapters_bring(root: Path, find_one: FindOne) -> None:
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, '"app/vouchers.py"]', '"app/vouchers.py", "app/till.py"]')

    assert find_one(LAW) == Breach(
        1, "solution/app/till.py", "2 chapters bring this file.", OWNER
    )


def test_a_file_that_is_brought_and_not_there(root: Path, find_one: FindOne) -> None:
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, '"app/vouchers.py"]', '"app/vouchers.py", "app/gone.py"]')

    breach = find_one(LAW)

    assert breach.file == "chapters/02_vouchers/chapter.toml"
    assert "app/gone.py, which the solution does not have" in breach.problem
    assert breach.remedy == "Write that file, or take it off the list."


def test_a_folder_is_no_file_to_bring(root: Path, find_one: FindOne) -> None:
    (root / "solution/app/empty").mkdir()
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, '"app/vouchers.py"]', '"app/vouchers.py", "app/empty"]')

    assert "brings names app/empty" in find_one(LAW).problem


def test_a_root_that_its_chapter_does_not_bring(root: Path, find_one: FindOne) -> None:
    toml = root / "chapters/02_vouchers/chapter.toml"
    brings = 'brings = ["app/vouchers.py"]'
    edit_file(toml, brings, f'{brings}\ncomposition_roots = ["app/till.py"]')

    breach = find_one(LAW)

    assert breach.file == "chapters/02_vouchers/chapter.toml"
    assert "composition_roots names app/till.py" in breach.problem
    assert breach.remedy == "Name only paths that are under brings in the same file."


ENTRY = '"pyproject.toml::tool.mypy"'
ROOT = ', "pyproject.toml"'


@pytest.mark.parametrize(
    ("entries", "more_roots", "problem"),
    [
        (ENTRY, "", "whose file is no composition root of a chapter before it"),
        (ENTRY.replace("mypy", "x"), ROOT, "which the solution does not have"),
        (f"{ENTRY}, {ENTRY}", ROOT, "which is named 2 times"),
    ],
)
def test_an_entry_that_no_chapter_can_bring(
    root: Path, find_one: FindOne, entries: str, more_roots: str, problem: str
) -> None:
    toml = root / "chapters/02_vouchers/chapter.toml"
    brings = 'brings = ["app/vouchers.py"]'
    edit_file(toml, brings, f"{brings}\nentries = [{entries}]")
    first, roots = root / "chapters/01_till/chapter.toml", 'roots = ["app/__init__.py"'
    edit_file(first, roots, f"{roots}{more_roots}")

    breach = find_one(LAW)

    assert breach.file == "chapters/02_vouchers/chapter.toml"
    assert problem in breach.problem


def test_a_last_stage_that_is_not_the_solution(
    find_one: FindOne, monkeypatch: pytest.MonkeyPatch
) -> None:
    def altered(course: Course, number: int) -> Files:
        return {**stage(course, number), "app/till.py": b"PRICES = {}\n"}

    monkeypatch.setattr(law01_ownership, "stage", altered)

    breach = find_one(LAW)

    assert breach.file == "solution/app/till.py"
    assert breach.problem == "The last stage has this file with other content."
    assert "composition root" in breach.remedy

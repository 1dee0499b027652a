import json
from pathlib import Path
from typing import Any

import pytest

from handrail.course.model import Course
from handrail.workspace.progress import (
    BrokenProgressError,
    Progress,
    first_undone,
    in_order,
    load,
    save,
)

FULL = Progress(2, "2.1", done=("1.1",), given=("1.2",), hints={"1.1": 2})


def test_what_was_saved_is_loaded(tmp_path: Path, course: Course) -> None:
    file = tmp_path / "state/progress.json"

    save(file, FULL)

    assert load(file, course) == FULL


def test_a_person_can_read_it(tmp_path: Path) -> None:
    save(tmp_path / "a.json", FULL)

    text = (tmp_path / "a.json").read_text(encoding="utf-8")

    assert text.startswith('{\n  "chapter": 2,\n  "at": "2.1",\n')
    assert text.endswith("}\n")


def test_a_missing_file_is_broken(tmp_path: Path, course: Course) -> None:
    with pytest.raises(BrokenProgressError, match=r"a\.json"):
        load(tmp_path / "a.json", course)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"\x00" * 9, b"[]", b"null", b"3", b'"x"', b"{}"]
)
def test_what_is_not_a_progress_is_broken(
    tmp_path: Path, course: Course, content: bytes
) -> None:
    (tmp_path / "a.json").write_bytes(content)

    with pytest.raises(BrokenProgressError, match=r"a\.json"):
        load(tmp_path / "a.json", course)


@pytest.mark.parametrize("key", ["chapter", "at", "done", "given", "hints"])
def test_a_missing_key_is_broken(tmp_path: Path, course: Course, key: str) -> None:
    data = write(tmp_path / "a.json")
    del data[key]
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")

    with pytest.raises(BrokenProgressError, match=key):
        load(tmp_path / "a.json", course)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("chapter", 4),
        ("chapter", 0),
        ("chapter", "2"),
        ("chapter", None),
        ("chapter", [2]),
        ("at", "2.3"),
        ("at", ""),
        ("at", 2.1),
        ("at", None),
        ("done", None),
        ("done", "1.1"),
        ("done", {"1.1": True}),
        ("done", 3),
        ("done", [["1.1"]]),
        ("given", "1.2"),
        ("hints", None),
        ("hints", []),
        ("hints", {"1.1": "two"}),
        ("hints", {"1.1": None}),
    ],
)
def test_a_wrong_value_is_broken(
    tmp_path: Path, course: Course, key: str, value: Any
) -> None:
    write(tmp_path / "a.json", **{key: value})

    with pytest.raises(BrokenProgressError):
        load(tmp_path / "a.json", course)


def test_exercises_that_the_course_dropped_are_dropped(
    tmp_path: Path, course: Course
) -> None:
    write(tmp_path / "a.json", done=["1.1", "1.9", 7, ""], given=["9.9", "1.2"])

    progress = load(tmp_path / "a.json", course)

    assert (progress.done, progress.given) == (("1.1",), ("1.2",))


def test_what_a_newer_program_added_is_passed_over(
    tmp_path: Path, course: Course
) -> None:
    write(tmp_path / "a.json", colour="red")

    assert load(tmp_path / "a.json", course) == FULL


def test_ids_are_in_the_order_of_the_course() -> None:
    assert in_order({"10.1", "2.10", "2.9", "1.1"}) == ("1.1", "2.9", "2.10", "10.1")
    assert in_order([]) == ()


def test_what_is_done_is_no_longer_given() -> None:
    progress = Progress(2, "2.1", done=("2.9",), given=("1.1", "1.2"))

    then = progress.with_done(["2.10", "1.2", "2.9"])

    assert then.done == ("1.2", "2.9", "2.10")
    assert then.given == ("1.1",)
    assert progress.done == ("2.9",)


def test_what_no_longer_passes_is_no_longer_done() -> None:
    progress = Progress(2, "2.1", done=("1.1", "1.2"), given=())

    assert progress.without_done(["1.1", "2.2"]).done == ("1.2",)


def test_hints_are_counted_by_exercise() -> None:
    progress = FULL.with_hint("1.1", 3).with_hint("2.1", 1)

    assert progress.hints == {"1.1": 3, "2.1": 1}
    assert FULL.hints == {"1.1": 2}


@pytest.mark.parametrize(
    ("done", "first"),
    [((), "2.1"), (("2.1",), "2.2"), (("2.2",), "2.1"), (("2.1", "2.2"), None)],
)
def test_the_first_that_is_not_done(
    course: Course, done: tuple[str, ...], first: str | None
) -> None:
    exercise = first_undone(course, Progress(2, "2.1", done=done))

    assert (exercise and exercise.id) == first


def write(file: Path, **changes: Any) -> dict[str, Any]:
    """Write the progress with changes, and return what was written."""
    save(file, FULL)
    data = {**json.loads(file.read_bytes()), **changes}
    file.write_text(json.dumps(data), encoding="utf-8")
    return data

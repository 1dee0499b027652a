import json
from pathlib import Path
from typing import Any

import pytest

from handrail.course.model import Course
from handrail.workspace.progress import (
    BrokenProgressError,
    NumberedProgressError,
    Progress,
    first_undone,
    load,
    save,
)

FULL = Progress(
    2,
    "savings",
    done=("own-till",),
    given=("total",),
    hints={"own-till": 2},
    asked={"own-till": "7d1a"},
)


def test_what_was_saved_is_loaded(tmp_path: Path, course: Course) -> None:
    file = tmp_path / "state/progress.json"

    save(file, FULL)

    assert load(file, course) == FULL


def test_a_person_can_read_it(tmp_path: Path) -> None:
    save(tmp_path / "a.json", FULL)

    text = (tmp_path / "a.json").read_text(encoding="utf-8")

    assert text.startswith('{\n  "chapter": 2,\n  "at": "savings",\n')
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
        ("at", "saving"),
        ("at", ""),
        ("at", 2.1),
        ("at", None),
        ("done", None),
        ("done", "own-till"),
        ("done", {"own-till": True}),
        ("done", 3),
        ("done", [["own-till"]]),
        ("given", "total"),
        ("asked", None),
        ("asked", ["savings"]),
        ("hints", None),
        ("hints", []),
        ("hints", {"own-till": "two"}),
        ("hints", {"own-till": None}),
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
    write(
        tmp_path / "a.json", done=["own-till", "old", 7, ""], given=["older", "total"]
    )

    progress = load(tmp_path / "a.json", course)

    assert (progress.done, progress.given) == (("own-till",), ("total",))


def test_what_a_newer_program_added_is_passed_over(
    tmp_path: Path, course: Course
) -> None:
    write(tmp_path / "a.json", colour="red")

    assert load(tmp_path / "a.json", course) == FULL


def test_a_file_that_knows_exercises_by_number_is_told_apart(
    tmp_path: Path, course: Course
) -> None:
    write(tmp_path / "a.json", at="2.1", done=["1.1"], given=["1.2"])

    with pytest.raises(NumberedProgressError) as caught:
        load(tmp_path / "a.json", course)
    assert caught.value.given == {"1.2"}


def test_what_is_done_is_no_longer_given() -> None:
    progress = Progress(2, "savings", done=("savings",), given=("own-till", "total"))

    then = progress.with_done(["vouchers", "total", "savings"])

    assert then.done == ("savings", "vouchers", "total")
    assert then.given == ("own-till",)
    assert then.settled == {"savings", "vouchers", "total", "own-till"}
    assert progress.done == ("savings",)


def test_what_is_given_is_given_once_and_never_what_is_done(course: Course) -> None:
    progress = Progress(2, "savings", done=("savings",), given=("own-till",))
    exercises = [course.exercise(s) for s in ("own-till", "total", "savings", "total")]

    assert progress.with_given(exercises).given == ("own-till", "total")


def test_what_is_open_is_neither_done_nor_given() -> None:
    progress = Progress(2, "savings", done=("savings",), given=("own-till", "total"))
    then = progress.with_open(["savings", "total"])

    assert (then.done, then.given) == ((), ("own-till",))


def test_what_no_longer_passes_is_no_longer_done() -> None:
    progress = Progress(2, "savings", done=("own-till", "total"), given=())

    assert progress.without_done(["own-till", "vouchers"]).done == ("total",)


def test_hints_are_counted_by_exercise() -> None:
    progress = FULL.with_hint("own-till", 3).with_hint("savings", 1)

    assert progress.hints == {"own-till": 3, "savings": 1}
    assert FULL.hints == {"own-till": 2}


@pytest.mark.parametrize(
    ("done", "first"),
    [
        ((), "savings"),
        (("savings",), "vouchers"),
        (("vouchers",), "savings"),
        (("savings", "vouchers"), None),
    ],
)
def test_the_first_that_is_not_done(
    course: Course, done: tuple[str, ...], first: str | None
) -> None:
    exercise = first_undone(course, Progress(2, "savings", done=done))

    assert (exercise and exercise.slug) == first
    given = first_undone(course, Progress(2, "savings", given=done))
    assert given == exercise


def write(file: Path, **changes: Any) -> dict[str, Any]:
    """Write the progress with changes, and return what was written."""
    save(file, FULL)
    data = {**json.loads(file.read_bytes()), **changes}
    file.write_text(json.dumps(data), encoding="utf-8")
    return data

from pathlib import Path

import pytest
from small_course import edit_file, load_small_course

from handrail.course import fingerprint
from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.server import database_server
from handrail.verify import proven as module
from handrail.verify.check import Breach, Check
from handrail.verify.proven import Proven


def holds() -> list[Breach]:
    return []


MISTAKE = Check(5, "mistake cached of own-till", holds, "own-till")
LATER = Check(5, "mistake one_digit of amounts", holds, "amounts")
STAGE = Check(2, "tests of stage 1", holds)
ALWAYS = Check(10, "prose", holds)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return load_small_course(tmp_path / "course").root


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where proofs are kept."""
    return tmp_path / "proven.json"


@pytest.fixture
def course(root: Path, file: Path) -> Course:
    """A course of which three checks were made, and found nothing."""
    course = load_course(root)
    Proven(course, file).note([MISTAKE, LATER, STAGE, ALWAYS])
    return course


def known(root: Path, file: Path) -> list[Check]:
    proven = Proven(load_course(root), file)
    return [c for c in (MISTAKE, LATER, STAGE, ALWAYS) if proven.has(c)]


def test_what_has_held_is_known_as_long_as_nothing_changes(
    course: Course, file: Path
) -> None:
    assert known(course.root, file) == [MISTAKE, LATER, STAGE]


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("solution/app/receipts.py", [MISTAKE]),
        ("exercises/03_receipts/test_amount.py", [MISTAKE]),
        ("chapters/03_receipts/mistakes/amounts/one_digit.py", [MISTAKE]),
        ("solution/app/till.py", []),
        ("exercises/01_till/test_total.py", [LATER]),
        ("chapters/02_vouchers/survivors.toml", [MISTAKE, LATER]),
    ],
)
def test_a_change_takes_along_what_goes_by_it(
    course: Course, file: Path, path: str, left: list[Check]
) -> None:
    changed = course.root / path
    changed.write_bytes(changed.read_bytes() + b"\n")

    assert known(course.root, file) == left


def test_a_change_of_a_table_is_one_for_all(course: Course, file: Path) -> None:
    table = course.root / "chapters/02_vouchers/chapter.toml"
    edit_file(table, 'title = "Vouchers"', 'title = "Other vouchers"')

    assert known(course.root, file) == []


def test_another_program_proves_anew(
    course: Course, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprint, "installed", lambda: ("flask 99.0",))

    assert known(course.root, file) == []


def test_with_a_database_server_more_is_proved(
    course: Course, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bool(database_server())
    monkeypatch.setattr(
        fingerprint, "database_server", lambda: "" if before else "postgres"
    )

    assert known(course.root, file) == []


@pytest.mark.parametrize("content", [b"", b"{}", b"[", b"\xff"])
def test_a_broken_file_knows_nothing(
    course: Course, file: Path, content: bytes
) -> None:
    file.write_bytes(content)

    assert known(course.root, file) == []


def test_the_oldest_go(
    course: Course, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    Proven(course, file).note([MISTAKE])

    assert known(course.root, file) == [MISTAKE]


def test_nothing_is_kept_where_there_is_no_place(course: Course) -> None:
    nowhere = Proven(course, None)
    nowhere.note([MISTAKE])

    assert nowhere.has(MISTAKE)
    assert not Proven(course, None).has(MISTAKE)

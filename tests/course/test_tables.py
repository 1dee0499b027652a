import json
from pathlib import Path

import pytest
from small_course import edit_file, write_small_course

from handrail.course import schema, tables
from handrail.course.model import CourseError, Table
from handrail.course.tables import read_tables


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    root = write_small_course(tmp_path / "course")
    return sorted(root.glob("chapters/*/chapter.toml"))


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the folders whose tables were checked."""
    names: list[str] = []
    check_table = schema.check_table

    def noted(file: Path, content: bytes) -> Table:
        names.append(file.parent.name)
        return check_table(file, content)

    monkeypatch.setattr(schema, "check_table", noted)
    return names


def test_tables_are_checked_once(
    files: list[Path], tmp_path: Path, checked: list[str]
) -> None:
    first = read_tables(files, tmp_path / "kept")
    again = read_tables(files, tmp_path / "kept")

    assert first == again == read_tables(files)
    assert checked == [file.parent.name for file in files] * 2


def test_a_change_is_checked(
    files: list[Path], tmp_path: Path, checked: list[str]
) -> None:
    read_tables(files, tmp_path / "kept")
    edit_file(files[0], 'title = "A till"', 'title = "New"')
    checked.clear()

    assert read_tables(files, tmp_path / "kept")[0]["title"] == "New"
    assert checked


def test_a_wrong_change_is_told(files: list[Path], tmp_path: Path) -> None:
    read_tables(files, tmp_path / "kept")
    edit_file(files[0], "minutes = ", "hours = ")

    with pytest.raises(CourseError, match="hours"):
        read_tables(files, tmp_path / "kept")


def test_another_schema_checks_again(
    files: list[Path],
    tmp_path: Path,
    checked: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_tables(files, tmp_path / "kept")
    checked.clear()
    (tmp_path / "schema.py").write_bytes(tables.SCHEMA.read_bytes() + b"\n")
    monkeypatch.setattr(tables, "SCHEMA", tmp_path / "schema.py")
    read_tables(files, tmp_path / "kept")

    assert checked


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[]", b"{}", b'"x"', b'{"key": 1, "tables": 2}']
)
def test_what_cannot_be_understood_counts_as_nothing_kept(
    files: list[Path], tmp_path: Path, content: bytes
) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(content)

    assert read_tables(files, kept) == read_tables(files)
    assert json.loads(kept.read_bytes())["tables"] == read_tables(files)


def test_where_nothing_can_be_kept_the_tables_are_read_all_the_same(
    files: list[Path], tmp_path: Path
) -> None:
    assert read_tables(files, tmp_path / "no folder" / "kept") == read_tables(files)
    assert read_tables(files, tmp_path) == read_tables(files)

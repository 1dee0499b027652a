import json
from pathlib import Path

import pytest
from small_course import edit_file, write_small_course

from handrail.course import schema, tables
from handrail.course.model import CourseError, Table
from handrail.course.tables import read_tables


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which tables are kept."""
    monkeypatch.setattr(tables, "cache_folder", lambda: tmp_path)
    return tmp_path


def kept_file(cache: Path) -> Path:
    (file,) = cache.glob("*.json")
    return file


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
    first = read_tables(files, is_kept=True)
    again = read_tables(files, is_kept=True)

    assert first == again == read_tables(files)
    assert checked == [file.parent.name for file in files] * 2


def test_a_change_is_checked(
    files: list[Path], tmp_path: Path, checked: list[str]
) -> None:
    read_tables(files, is_kept=True)
    edit_file(files[0], 'title = "A till"', 'title = "New"')
    checked.clear()

    assert read_tables(files, is_kept=True)[0]["title"] == "New"
    assert checked


def test_a_wrong_change_is_told(files: list[Path], tmp_path: Path) -> None:
    read_tables(files, is_kept=True)
    edit_file(files[0], "minutes = 2", "hours = 2")

    with pytest.raises(CourseError, match="hours"):
        read_tables(files, is_kept=True)


def test_another_schema_checks_again(
    files: list[Path],
    tmp_path: Path,
    checked: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_tables(files, is_kept=True)
    checked.clear()
    changed = tmp_path / "schema.py"
    changed.write_bytes(Path(schema.__file__).read_bytes() + b"\n")
    monkeypatch.setattr(tables, "file_of", lambda module: changed)
    read_tables(files, is_kept=True)

    assert checked


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[]", b"{}", b'"x"', b'{"key": 1, "tables": 2}']
)
def test_what_cannot_be_understood_counts_as_nothing_kept(
    files: list[Path], cache: Path, content: bytes
) -> None:
    read_tables(files, is_kept=True)
    kept = kept_file(cache)
    kept.write_bytes(content)

    assert read_tables(files, is_kept=True) == read_tables(files)
    assert json.loads(kept.read_bytes())["tables"] == read_tables(files)


def test_each_course_has_a_file_of_its_own(
    files: list[Path], tmp_path: Path, cache: Path, checked: list[str]
) -> None:
    root = write_small_course(tmp_path / "fork")
    fork = sorted(root.glob("chapters/*/chapter.toml"))
    for _ in range(2):
        read_tables(files, is_kept=True)
        read_tables(fork, is_kept=True)

    assert len(checked) == len(files) + len(fork)
    assert len(list(cache.iterdir())) == len({"course", "fork"}) * 2


@pytest.mark.parametrize("folder", ["no folder", "course/chapters/1", None])
def test_where_nothing_can_be_kept_the_tables_are_read_all_the_same(
    files: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    folder: str | None,
) -> None:
    cache = folder and tmp_path / folder
    monkeypatch.setattr(tables, "cache_folder", lambda: cache)

    assert read_tables(files, is_kept=True) == read_tables(files)

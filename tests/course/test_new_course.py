import errno
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from small_course import write_file, write_small_course

from handrail.course import new_course
from handrail.course.loader import load_course
from handrail.course.location import is_course
from handrail.course.model import CourseError
from handrail.course.new_course import make_course
from handrail.workspace.files import read_tree

OWN = {"README.md", "guardrails/README.md", ".gitignore", "LICENSE"}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The course that others begin as, in a repository with more in it."""
    root = write_small_course(tmp_path / "clone")
    write_file(root / "README.md", "# The program\n")
    write_file(root / "src/handrail/cli.py", "")
    write_file(root / "chapters/__pycache__/left.pyc", "")
    return root


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder for the new course."""
    return tmp_path / "ours ♥"


def below(source: Path, part: str) -> dict[str, bytes]:
    return read_tree(source / part)


def test_it_holds_the_course_and_nothing_of_the_program(
    source: Path, folder: Path
) -> None:
    count = make_course(source, folder)
    files = read_tree(folder)

    assert is_course(folder)
    assert load_course(folder).exercises[0].slug == "own-till"
    assert count == len(files)
    for part in ("chapters", "exercises", "solution"):
        assert below(folder, part) == below(source, part)
    parts = {path.partition("/")[0] for path in files.keys() - OWN}
    assert parts == {"chapters", "exercises", "solution"}


def test_it_has_pages_of_its_own(source: Path, folder: Path) -> None:
    make_course(source, folder)

    page = (folder / "README.md").read_text("utf-8")
    assert page.startswith("# A course of our own\n")
    assert "HANDRAIL_COURSE" in page
    page = (folder / "guardrails/README.md").read_text("utf-8")
    assert page.startswith("# Guardrails of our own\n")


def test_the_licence_comes_along(source: Path, folder: Path) -> None:
    make_course(source, folder)

    assert (folder / "LICENSE").read_text("utf-8").startswith("MIT License\n")


def test_a_program_that_is_not_installed_has_no_licence_to_copy(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_installed(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(new_course, "distribution", not_installed)
    make_course(source, folder)

    assert not (folder / "LICENSE").exists()


def test_guardrails_come_along(source: Path, folder: Path) -> None:
    """A course may be made from another team's."""
    write_file(source / "guardrails/g24_money.py", "# money\n")

    make_course(source, folder)

    assert (folder / "guardrails/g24_money.py").is_file()


def test_an_empty_folder_will_do(source: Path, folder: Path) -> None:
    folder.mkdir()
    make_course(source, folder)

    assert is_course(folder)


@pytest.mark.parametrize("name", ["mine.txt", ".git/HEAD", ""])
def test_a_folder_that_is_taken_is_left_alone(
    source: Path, folder: Path, name: str
) -> None:
    file = write_file(folder / name, "mine")

    with pytest.raises(CourseError) as caught:
        make_course(source, folder)

    assert str(caught.value).startswith(f"{folder} is not empty")
    assert "Name a new folder." in str(caught.value)
    assert file.read_text("utf-8") == "mine"
    assert [p for p in (folder, *folder.rglob("*")) if p.is_file()] == [file]


def test_the_folder_that_somebody_is_in_is_left_alone(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.chdir(folder)

    with pytest.raises(CourseError, match=r"is the folder that you are in.*`cd \.\.`"):
        make_course(source, folder)

    assert folder.is_dir()


def test_no_course_is_made_within_the_one_it_begins_as(source: Path) -> None:
    with pytest.raises(CourseError, match="lies in the course"):
        make_course(source, source / "chapters/ours")

    assert not (source / "chapters/ours").exists()


Break = Callable[[Path, bytes], int]


def breaking(error: BaseException, after: int) -> Break:
    """Return how a file is written until something happens."""
    write, written = Path.write_bytes, list[Path]()

    def limited(file: Path, content: bytes) -> int:
        written.append(file)
        if len(written) > after:
            raise error
        return write(file, content)

    return limited


@pytest.mark.parametrize("after", [0, 1, 20])
@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
)
def test_nothing_half_made_is_left(
    source: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    after: int,
    is_there: bool,
    error: BaseException,
) -> None:
    if is_there:
        folder.mkdir()
    before = sorted(folder.parent.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", breaking(error, after))
        with pytest.raises(type(error)):
            make_course(source, folder)

    assert sorted(folder.parent.iterdir()) == before
    assert not folder.exists() or not any(folder.iterdir())
    make_course(source, folder)
    assert is_course(folder)

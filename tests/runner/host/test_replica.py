import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import IO

import pytest

from handrail.runner.host import replica
from handrail.runner.host.replica import Replica
from handrail.workspace.files import write_tree


@pytest.fixture
def books(tmp_path: Path) -> Replica:
    """A replica of a folder that holds `app/__init__.py`."""
    source = tmp_path / "books"
    (source / "app").mkdir(parents=True)
    (source / "app/__init__.py").write_text("x = 1\n")
    return Replica(source, tmp_path / "copy")


def content(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def test_a_change_of_the_copy_is_none_of_the_source(books: Replica) -> None:
    books.sync()
    (books.target / "app/__init__.py").write_text("x = 2\n")

    assert content(books.source) == {"app/__init__.py": "x = 1\n"}


def test_a_link_to_what_is_hidden_stays_a_link(tmp_path: Path, books: Replica) -> None:
    for name in ("answers", "shared"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(name)
        (books.source / name).symlink_to(tmp_path / name)
    (books.source / "a.py").symlink_to(tmp_path / "answers/a.py")
    books.hidden = (tmp_path / "answers",)
    books.sync()

    assert {path.name for path in books.target.rglob("*") if path.is_symlink()} == {
        "a.py",
        "answers",
    }
    assert (books.target / "shared/a.py").read_text() == "shared"


def test_what_changed_is_brought_up_to_date(books: Replica) -> None:
    (books.source / "old").mkdir()
    (books.source / "old/a.py").touch()
    books.sync()
    (books.source / "app/__init__.py").write_text("x = 22\n")
    (books.source / "app/new.py").write_text("y = 1\n")
    (books.source / "old/a.py").unlink()
    (books.source / "old").rmdir()
    books.sync()

    assert content(books.target) == {
        "app/__init__.py": "x = 22\n",
        "app/new.py": "y = 1\n",
    }
    assert not (books.target / "old").exists()


@pytest.mark.parametrize("size", [100, 10], ids=["small", "large"])
def test_a_file_of_the_same_length_and_time_is_copied_if_it_is_another(
    books: Replica, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(replica, "READ_WHOLE", size)
    file = books.source / "app/__init__.py"
    file.write_text("x = 1, 2, 3\n")
    books.sync()
    before = file.stat()
    other = books.source / "other"
    other.write_text("x = 3, 2, 1\n")
    other.replace(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    books.sync()

    assert content(books.target) == {"app/__init__.py": "x = 3, 2, 1\n"}


def test_a_file_written_in_place_at_the_same_time_is_copied(books: Replica) -> None:
    file = books.source / "app/__init__.py"
    books.sync()
    before = file.stat()
    file.write_text("x = 2\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    books.sync()

    assert content(books.target) == {"app/__init__.py": "x = 2\n"}


def test_what_did_not_change_is_not_copied_again(
    books: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    books.sync()
    monkeypatch.delattr(replica, "copy")

    books.sync()


def test_a_file_may_become_a_folder_and_a_folder_a_file(books: Replica) -> None:
    (books.source / "data").mkdir()
    (books.source / "data/a.txt").write_text("a")
    books.sync()
    (books.source / "data/a.txt").unlink()
    (books.source / "data").rmdir()
    (books.source / "data").write_text("data")
    (books.source / "app/__init__.py").unlink()
    (books.source / "app/__init__.py").mkdir()
    books.sync()

    assert content(books.target) == {"data": "data"}
    assert (books.target / "app/__init__.py").is_dir()


@pytest.mark.parametrize(
    "folder", [".venv", ".git", "exercises", "app/__pycache__", "lib/site-packages"]
)
def test_what_is_no_part_of_the_application_is_left_out(
    books: Replica, folder: str
) -> None:
    (books.source / folder).mkdir(parents=True)
    (books.source / folder / "a.py").touch()
    (books.source / ".env").write_text("A=1\n")
    books.sync()

    assert set(content(books.target)) == {"app/__init__.py", ".env"}


@pytest.mark.parametrize("folder", ["env", "venv", "app/env"])
def test_a_package_is_part_of_it_until_it_is_an_environment(
    books: Replica, folder: str
) -> None:
    write_tree(books.source / folder, {"__init__.py": b"", "lib/a.py": b""})
    books.sync()
    assert (books.target / folder / "lib/a.py").is_file()

    (books.source / folder / "pyvenv.cfg").touch()
    books.sync()
    assert not (books.target / folder).exists()


def test_pipes_and_sockets_are_left_out(books: Replica) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("named pipes are files on POSIX alone")
    os.mkfifo(books.source / "app/pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(books.source / "s"))
        books.sync()

    assert set(content(books.target)) == {"app/__init__.py"}


def test_a_giant_is_left_out(books: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replica, "LARGEST", 100)
    (books.source / "small").write_bytes(b"x" * 100)
    (books.source / "large").write_bytes(b"x" * 101)
    books.sync()

    assert set(content(books.target)) == {"app/__init__.py", "small"}


def test_what_a_link_leads_to_is_copied(books: Replica, tmp_path: Path) -> None:
    write_tree(tmp_path / "elsewhere", {"a.py": b"a", "sub/b.py": b"b"})
    (books.source / "app/lib").symlink_to(tmp_path / "elsewhere")
    (books.source / "app/a.py").symlink_to(tmp_path / "elsewhere/a.py")
    books.sync()
    (books.target / "app/lib/a.py").write_text("changed")

    assert content(books.target) == {
        "app/__init__.py": "x = 1\n",
        "app/a.py": "a",
        "app/lib/a.py": "changed",
        "app/lib/sub/b.py": "b",
    }
    assert (tmp_path / "elsewhere/a.py").read_text() == "a"


def test_links_that_are_not_followed_stay_links(books: Replica) -> None:
    (books.source / "round").symlink_to(books.source)
    (books.source / "nowhere").symlink_to("gone")
    books.sync()

    assert (books.target / "round").readlink() == books.source
    assert (books.target / "nowhere").readlink() == Path("gone")


def test_what_cannot_be_read_cannot_be_read_in_the_copy(
    books: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", file)

    with monkeypatch.context() as patch:
        patch.setattr(replica, "read_file", refuse)
        patch.setattr(Path, "open", refuse)
        books.sync()

    assert (books.target / "app/__init__.py").stat().st_mode & 0o777 == 0
    books.sync()

    assert content(books.target) == {"app/__init__.py": "x = 1\n"}


def test_a_file_that_goes_meanwhile_is_no_error(
    books: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dict(replica.entries(books.source))
    (books.source / "app/__init__.py").unlink()
    monkeypatch.setattr(replica, "entries", lambda *_: found.items())
    books.sync()

    assert content(books.target) == {}


def test_no_room_is_told_of_the_folder_for_temporary_files(
    books: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: IO[bytes], _: object) -> None:
        raise OSError(28, "No space left on device", source.name)

    monkeypatch.setattr(shutil, "copyfileobj", refuse)

    with pytest.raises(OSError, match="No space left") as caught:
        books.sync()
    assert caught.value.filename == tempfile.gettempdir()


def test_a_folder_that_is_gone_is_told_by_its_name(books: Replica) -> None:
    shutil.rmtree(books.source)

    with pytest.raises(FileNotFoundError, match="books"):
        books.sync()

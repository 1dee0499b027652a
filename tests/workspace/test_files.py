import os
import stat
import sys
from pathlib import Path

import pytest

from handrail import tree
from handrail.workspace import files
from handrail.workspace.files import read_tree, write_atomically, write_tree
from handrail.workspace.modes import modes_of


class TestWriteAtomically:
    def test_a_new_file_in_new_folders(self, tmp_path: Path) -> None:
        file = tmp_path / "a ♥/b/c.py"

        write_atomically(file, b"x\r\n")

        assert file.read_bytes() == b"x\r\n"
        assert [p.name for p in file.parent.iterdir()] == ["c.py"]

    def test_an_old_file_is_replaced(self, tmp_path: Path) -> None:
        file = tmp_path / "a.py"
        file.write_bytes(b"a much longer text")

        write_atomically(file, b"x")

        assert file.read_bytes() == b"x"

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
    @pytest.mark.parametrize("mode", [0o755, 0o600, 0o444])
    def test_its_mode_is_kept(self, tmp_path: Path, mode: int) -> None:
        file = tmp_path / "run.py"
        file.write_bytes(b"old")
        file.chmod(mode)

        write_atomically(file, b"new")

        assert stat.S_IMODE(file.stat().st_mode) == mode
        assert file.read_bytes() == b"new"

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
    def test_a_file_of_a_mode_never_has_another(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: list[int] = []
        replace = Path.replace

        def look(file: Path, target: Path) -> Path:
            seen.append(stat.S_IMODE(file.stat().st_mode))
            return replace(file, target)

        monkeypatch.setattr(Path, "replace", look)
        write_atomically(tmp_path / ".env", b"secret", 0o600)

        assert seen == [0o600]
        assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
    def test_a_new_file_can_be_read_by_others(self, tmp_path: Path) -> None:
        write_atomically(tmp_path / "a.py", b"")

        assert stat.S_IMODE((tmp_path / "a.py").stat().st_mode) == 0o644

    @pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
    @pytest.mark.parametrize(
        "error", [OSError(28, "No space left"), KeyboardInterrupt()]
    )
    def test_a_failure_leaves_the_old_content_and_nothing_else(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        step: str,
        error: BaseException,
    ) -> None:
        file = tmp_path / "a.py"
        file.write_bytes(b"old")

        def fail(*_: object) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(os if step == "fsync" else Path, step, fail)
            with pytest.raises(type(error)):
                write_atomically(file, b"new")

        assert [p.name for p in tmp_path.iterdir()] == ["a.py"]
        assert file.read_bytes() == b"old"

    def test_a_folder_of_that_name_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").mkdir()

        with pytest.raises(OSError, match=r"a\.py"):
            write_atomically(tmp_path / "a.py", b"new")

        assert [p.name for p in tmp_path.iterdir()] == ["a.py"]

    def test_a_file_in_place_of_a_folder_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "app").write_bytes(b"mine")

        with pytest.raises(OSError, match="app"):
            write_atomically(tmp_path / "app/a.py", b"new")

        assert (tmp_path / "app").read_bytes() == b"mine"


class TestWriteTree:
    def test_what_is_the_same_is_not_touched(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"a/b.py": b"1", "c.py": b"2"})
        os.utime(tmp_path / "a/b.py", (1, 1))
        os.utime(tmp_path / "c.py", (1, 1))

        write_tree(tmp_path, {"a/b.py": b"1", "c.py": b"3"})

        assert (tmp_path / "a/b.py").stat().st_mtime == 1
        assert (tmp_path / "c.py").stat().st_mtime > 1

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
    def test_a_mode_is_set_where_the_content_is_the_same(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"run.sh": b"1", "a.py": b"2"})

        write_tree(tmp_path, {"run.sh": b"1", "a.py": b"2"}, {"run.sh": 0o755})

        assert modes_of(tmp_path, ["run.sh", "a.py"]) == {
            "run.sh": 0o755,
            "a.py": 0o644,
        }

    def test_other_files_stay(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"mine.py": b"1"})

        write_tree(tmp_path, {"a.py": b"2"})

        assert read_tree(tmp_path) == {"a.py": b"2", "mine.py": b"1"}

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
    def test_a_link_stays_and_what_it_leads_to_is_written(self, tmp_path: Path) -> None:
        write_tree(tmp_path / "else", {"a.py": b"mine", "b/c.py": b"mine"})
        (tmp_path / "app").mkdir()
        (tmp_path / "app/a.py").symlink_to("../else/a.py")
        (tmp_path / "app/b").symlink_to("../else/b")

        write_tree(tmp_path / "app", {"a.py": b"new", "b/c.py": b"new"})

        assert (tmp_path / "app/a.py").readlink() == Path("../else/a.py")
        assert read_tree(tmp_path / "else") == {"a.py": b"new", "b/c.py": b"new"}

    def test_a_second_name_of_a_file_keeps_its_content(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"a.py": b"mine"})
        os.link(tmp_path / "a.py", tmp_path / "b.py")

        write_tree(tmp_path, {"a.py": b"new"})

        assert read_tree(tmp_path) == {"a.py": b"new", "b.py": b"mine"}


class TestReadTree:
    def test_what_was_written_is_read(self, tmp_path: Path) -> None:
        written = {"a.py": b"\xff\x00", "b/ä ♥.txt": b"", ".env": b"x", "b/c/d": b"1"}
        write_tree(tmp_path, written)

        assert read_tree(tmp_path) == written

    def test_an_empty_folder_holds_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()

        assert read_tree(tmp_path) == {}

    @pytest.mark.parametrize(
        "name",
        [".git", ".handrail", "__pycache__", ".venv", "instance", "node_modules"],
    )
    def test_caches_and_the_like_are_left_out(self, tmp_path: Path, name: str) -> None:
        write_tree(tmp_path, {f"{name}/a": b"", f"app/{name}/b/c": b"", "app/d": b""})

        assert read_tree(tmp_path) == {"app/d": b""}

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
    def test_what_a_link_leads_to_is_read(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"app/a.py": b"1", "other/b.py": b"2"})
        (tmp_path / "app/b.py").symlink_to(tmp_path / "other/b.py")
        (tmp_path / "app/more").symlink_to(tmp_path / "other")
        (tmp_path / "app/round").symlink_to(tmp_path / "app")
        (tmp_path / "app/broken").symlink_to(tmp_path / "nothing")

        found = {"a.py": b"1", "b.py": b"2", "more/b.py": b"2"}
        assert read_tree(tmp_path / "app") == found

    def test_what_is_too_large_for_a_source_is_left_out(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files, "LARGEST", 3)
        write_tree(tmp_path, {"a.py": b"123", "b.py": b"1234"})

        assert read_tree(tmp_path) == {"a.py": b"123"}

    @pytest.mark.skipif(
        sys.platform == "win32", reason="Windows has no pipes in folders"
    )
    def test_pipes_are_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")

        assert read_tree(tmp_path) == {}

    @pytest.mark.parametrize("error", [PermissionError, FileNotFoundError])
    def test_what_cannot_be_read_is_left_out(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
    ) -> None:
        """An editor's file may be gone again before it is read."""
        write_tree(
            tmp_path, {"a.py": b"1", "gone.py~": b"", "shut/c.py": b"", "z": b"2"}
        )
        read, list_ = tree.read_file, os.scandir

        def read_file(folder: Path, path: str) -> bytes:
            if path == "gone.py~":
                raise error(path)
            return read(folder, path)

        def scandir(folder: Path) -> object:
            if folder.name == "shut":
                raise error(folder)
            return list_(folder)

        monkeypatch.setattr(files, "read_file", read_file)
        monkeypatch.setattr(os, "scandir", scandir)

        assert read_tree(tmp_path) == {"a.py": b"1", "z": b"2"}

    def test_a_folder_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            read_tree(tmp_path / "nothing")

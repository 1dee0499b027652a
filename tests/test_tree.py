import os
import stat
import sys
from pathlib import Path

import pytest

from handrail import tree
from handrail.tree import is_apart, walk

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with `app/a.py`, beside a folder `other` with `sub/b.py`."""
    for file in ["root/app/a.py", "other/sub/b.py"]:
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).touch()
    return tmp_path / "root"


def found(root: Path) -> list[str]:
    return [entry.path for entry in walk(root)]


def test_a_folder_comes_before_what_is_in_it(root: Path) -> None:
    (root / "z.py").touch()

    assert found(root) == ["app", "app/a.py", "z.py"]


@pytest.mark.parametrize(
    "name", [".git", ".handrail", "__pycache__", ".venv", "instance", "node_modules"]
)
@pytest.mark.parametrize("place", [".", "app"])
def test_what_programs_keep_is_apart(root: Path, place: str, name: str) -> None:
    (root / place / name / "deep").mkdir(parents=True)

    assert found(root) == ["app", "app/a.py"]


@pytest.mark.parametrize("name", ["env", "venv", "app/tools", ".other"])
def test_any_folder_with_an_environment_in_it_is_apart(root: Path, name: str) -> None:
    (root / name).mkdir()
    assert not is_apart(root / name)

    (root / name / "pyvenv.cfg").touch()
    assert is_apart(root / name)
    assert found(root) == ["app", "app/a.py"]


@pytest.mark.parametrize("file", ["__init__.py", "config.py"])
@pytest.mark.parametrize("name", ["instance", "node_modules"])
def test_a_folder_with_python_in_it_is_not_apart(
    root: Path, name: str, file: str
) -> None:
    (root / "app" / name).mkdir()
    (root / "app" / name / file).touch()

    assert f"app/{name}/{file}" in found(root)


@pytest.mark.parametrize("name", ["venv", "instance", "node_modules", ".git"])
def test_only_names_below_the_folder_count(tmp_path: Path, name: str) -> None:
    (tmp_path / name / "work").mkdir(parents=True)
    (tmp_path / name / "pyvenv.cfg").touch()
    (tmp_path / name / "work/a.py").touch()

    assert found(tmp_path / name / "work") == ["a.py"]


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk(tmp_path / "nothing"))


def test_a_folder_that_cannot_be_read_is_told_if_it_is_the_root(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = os.scandir

    def scandir(folder: Path) -> object:
        if folder.name == "app":
            raise PermissionError(13, "Permission denied", str(folder))
        return listing(folder)

    monkeypatch.setattr(os, "scandir", scandir)

    assert found(root) == ["app"]
    with pytest.raises(PermissionError):
        found(root / "app")


def test_what_goes_meanwhile_is_left_out(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "b.py").touch()
    items = tree.listed(root, is_root=True)
    (root / "b.py").unlink()
    monkeypatch.setattr(
        tree, "listed", lambda folder, *, is_root: items if is_root else []
    )

    assert found(root) == ["app"]


@links
class TestLinks:
    def test_a_folder_elsewhere_is_followed(self, root: Path) -> None:
        (root / "app/more").symlink_to("../../other")

        below = ["app/more", "app/more/sub", "app/more/sub/b.py"]
        assert found(root) == ["app", "app/a.py", *below]

    def test_a_folder_inside_is_followed(self, root: Path) -> None:
        (root / "lib").symlink_to("app")

        assert found(root) == ["app", "app/a.py", "lib", "lib/a.py"]

    def test_a_file_is_followed(self, root: Path) -> None:
        (root / "b.py").symlink_to("../other/sub/b.py")

        entry = list(walk(root))[-1]
        assert entry.path == "b.py"
        assert stat.S_ISREG(entry.status.st_mode)

    def test_the_root_may_be_one(self, root: Path) -> None:
        root.with_name("link").symlink_to(root)

        assert found(root.with_name("link")) == ["app", "app/a.py"]

    @pytest.mark.parametrize("target", [".", "..", "../..", "/"])
    def test_no_folder_is_entered_from_within_itself(
        self, root: Path, target: str
    ) -> None:
        (root / "app/round").symlink_to(target)

        *_, entry = walk(root)
        assert entry.path == "app/round"
        assert stat.S_ISLNK(entry.status.st_mode)

    def test_one_link_on_the_way_is_followed_and_no_second(self, root: Path) -> None:
        """Folders of links to each other would have no end."""
        (root / "more").symlink_to("../other")
        (root.parent / "other/again").symlink_to(root / "app")
        (root.parent / "other/b.py").symlink_to("sub/b.py")

        links = {e.path for e in walk(root) if stat.S_ISLNK(e.status.st_mode)}
        assert links == {"more/again", "more/b.py"}
        assert "more/sub/b.py" in found(root)

    @pytest.mark.parametrize("target", ["nowhere", "self"])
    def test_one_that_leads_nowhere_stands_for_itself(
        self, root: Path, target: str
    ) -> None:
        (root / "self").symlink_to(target)

        entry = list(walk(root))[-1]
        assert entry.path == "self"
        assert stat.S_ISLNK(entry.status.st_mode)

    def test_a_large_folder_is_not_followed(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (root / "more").symlink_to("../other")
        monkeypatch.setattr(tree, "MOST_LINKED", 2)
        assert "more/sub/b.py" in found(root)

        monkeypatch.setattr(tree, "MOST_LINKED", 1)
        assert found(root) == ["app", "app/a.py", "more"]

    @pytest.mark.parametrize(
        "target",
        [".handrail/snapshots", ".venv", "env", "env/lib", "../.ssh", "../a/.b/c"],
    )
    def test_what_is_apart_or_hidden_is_so_behind_a_link(
        self, root: Path, target: str
    ) -> None:
        (root / "env").mkdir()
        (root / "env/pyvenv.cfg").touch()
        (root / target).mkdir(parents=True, exist_ok=True)
        (root / target / "x.py").touch()
        (root / "more").symlink_to(target)
        (root / "one.py").symlink_to(f"{target}/x.py")

        links = {e.path for e in walk(root) if stat.S_ISLNK(e.status.st_mode)}
        assert links == {"more", "one.py"}

    def test_the_name_of_a_link_can_set_it_apart(self, root: Path) -> None:
        (root / ".venv").symlink_to("../other")

        assert found(root) == [".venv", "app", "app/a.py"]

    def test_a_hidden_place_of_the_folder_itself_hides_nothing(
        self, tmp_path: Path
    ) -> None:
        for path in [".hidden/root", ".hidden/other"]:
            (tmp_path / path).mkdir(parents=True)
            (tmp_path / path / "a.py").touch()
        (tmp_path / ".hidden/root/more").symlink_to("../other")

        assert "more/a.py" in found(tmp_path / ".hidden/root")

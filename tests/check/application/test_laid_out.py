"""What is copied, and what goes beside the copy."""

import ast
import os
import sys
import zipfile
from pathlib import Path

import pytest
from checking import write_files

from handrail.check.application import laid_out
from handrail.check.application.laid_out import (
    TooLargeError,
    copy_application,
    modules_to_send,
    pack_worker,
)

OLDEST = (3, 9)
ALLOWED = {"flask", "werkzeug", "handrail", *sys.stdlib_module_names}


def test_the_settings_of_a_machine_are_not_copied(tmp_path: Path) -> None:
    files = {"shop/__init__.py": "x = 1\n", ".env": "A=1\n", ".env.example": "A=\n"}
    write_files(tmp_path / "shop", {**files, ".venv/pyvenv.cfg": "", ".git/HEAD": ""})
    copy_application(tmp_path / "shop", tmp_path / "copy")
    copied = {p.relative_to(tmp_path / "copy") for p in (tmp_path / "copy").rglob("*")}
    assert copied == {Path("shop"), Path("shop/__init__.py"), Path(".env.example")}


def test_large_files_are_left_out_and_large_folders_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "shop", {"a.py": "1" * 50, "b.bin": "2" * 150})
    monkeypatch.setattr(laid_out, "LARGEST", 100)
    copy_application(tmp_path / "shop", tmp_path / "copy")
    assert names_in(tmp_path / "copy") == ["a.py"]
    monkeypatch.setattr(laid_out, "MOST", 40)
    with pytest.raises(TooLargeError):
        copy_application(tmp_path / "shop", tmp_path / "again")


@pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="the system has no pipes of a name"
)
def test_what_is_no_file_is_left_out(tmp_path: Path) -> None:
    write_files(tmp_path / "shop", {"a.py": ""})
    os.mkfifo(tmp_path / "shop/pipe")
    (tmp_path / "shop/loop").symlink_to(tmp_path / "shop")
    copy_application(tmp_path / "shop", tmp_path / "copy")
    assert names_in(tmp_path / "copy") == ["a.py"]


def test_the_worker_needs_no_more_than_an_old_python_and_flask() -> None:
    modules = dict(modules_to_send())
    for name, text in modules.items():
        tree = ast.parse(text, name, feature_version=OLDEST)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert node.module.partition(".")[0] in ALLOWED, name
                is_own = node.module.startswith("handrail.")
                file = f"{node.module.replace('.', '/')}.py"
                inner = f"{node.module}.{node.names[0].name}".replace(".", "/")
                assert not is_own or {file, f"{inner}.py"} & modules.keys(), name
            elif isinstance(node, ast.Import):
                assert node.names[0].name.partition(".")[0] in ALLOWED, name


def test_packages_beside_the_copy_are_empty(tmp_path: Path) -> None:
    pack_worker(tmp_path / "worker.zip")
    with zipfile.ZipFile(tmp_path / "worker.zip") as archive:
        assert archive.read("handrail/runner/__init__.py") == b""
        assert archive.read("handrail/__init__.py") == b""
        assert archive.read("handrail/runner/worker/landlock.py")


def names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder."""
    return [entry.name for entry in folder.iterdir()]

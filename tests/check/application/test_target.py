"""Which application is to be asked, and by which Python."""

import sys
from pathlib import Path

import pytest
from checking import write_files

from handrail.check.application.target import target_of
from handrail.check.refusals import SettingsError

FILES = {
    "shop/__init__.py": "",
    "shop/web.py": "",
    "src/store/__init__.py": "",
    "wsgi.py": "",
}


@pytest.mark.parametrize(
    ("named", "file", "name", "arguments"),
    [
        ("shop:create_app", "shop/__init__.py", "create_app", None),
        ("shop.web:Web.make", "shop/web.py", "Web.make", None),
        ("wsgi", "wsgi.py", "", None),
        ("store:create_app", "src/store/__init__.py", "create_app", None),
        ("shop:make()", "shop/__init__.py", "make", ""),
        ("shop:make('a', x=[1])", "shop/__init__.py", "make", "'a', x=[1]"),
    ],
)
def test_an_application_is_named(
    tmp_path: Path, named: str, file: str, name: str, arguments: str | None
) -> None:
    write_files(tmp_path, FILES)
    target = target_of(tmp_path, named, None)
    assert (target.file, target.name, target.arguments) == (file, name, arguments)
    assert target.python == Path(sys.executable)


def test_a_package_may_be_the_folder_itself(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    assert target_of(tmp_path / "shop", "shop.web:app", None).file == "web.py"


@pytest.mark.parametrize(
    "named",
    [
        "",
        "shop:",
        ":create_app",
        "shop/web.py:create_app",
        "shop:make(os.environ)",
        "shop:make(**x)",
        "shop:make(",
        "shop:make(1)(2)",
        "nowhere:create_app",
        "shop.nowhere:create_app",
    ],
)
def test_what_names_none_is_refused(tmp_path: Path, named: str) -> None:
    write_files(tmp_path, FILES)
    with pytest.raises(SettingsError):
        target_of(tmp_path, named, None)


def test_its_own_python_is_taken(tmp_path: Path) -> None:
    folder = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    write_files(tmp_path, {**FILES, f".venv/{folder}": "", f"other/{folder}": ""})
    own = target_of(tmp_path, "wsgi", None).python
    assert own == tmp_path / ".venv" / folder
    assert target_of(tmp_path, "wsgi", "other").python == tmp_path / "other" / folder
    with pytest.raises(SettingsError, match="There is no Python"):
        target_of(tmp_path, "wsgi", "nowhere")

"""The wheel carries the course, and works outside of any clone."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel would install."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d"]
    subprocess.run([*build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def call(installed: Path, folder: Path, *words: str, code: int = 0) -> str:
    """Run the installed program in a folder, and return what it prints."""
    outcome = subprocess.run(
        [sys.executable, "-P", "-m", "handrail", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome.returncode == code, outcome.stderr
    return outcome.stdout


def test_the_course_is_found_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    call(installed, tmp_path, "start", "my-app")
    out = call(installed, tmp_path / "my-app", "doctor")

    assert str(installed / "handrail/content") in out


def test_start_begins_the_course_outside_of_a_clone(
    installed: Path, tmp_path: Path
) -> None:
    out = call(installed, tmp_path, "start", "my-app")

    assert "1.1 A new application at every call" in out
    assert (tmp_path / "my-app/.flaskenv").is_file()
    assert (tmp_path / "my-app/run.py").is_file()


def test_it_holds_the_solution_and_nothing_that_was_left_there(installed: Path) -> None:
    content = installed / "handrail/content"
    names = {path.name for path in content.rglob("*")}

    assert {".env.example", ".flaskenv", "chapter.toml", "error.html"} <= names
    assert not names & {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


def test_it_carries_the_notebooks(installed: Path, tmp_path: Path) -> None:
    call(installed, tmp_path, "notebooks", "mine", "--copy")
    copied = {file.name for file in (tmp_path / "mine").glob("*.ipynb")}

    assert copied == {file.name for file in ROOT.glob("notebooks/*.ipynb")}
    assert (installed / "handrail/content/notebooks/tries.toml").is_file()


def test_a_team_makes_its_own_course_from_it(installed: Path, tmp_path: Path) -> None:
    call(installed, tmp_path, "new-course", "ours")
    files = {p.relative_to(tmp_path / "ours") for p in (tmp_path / "ours").rglob("*")}

    assert (tmp_path / "ours/LICENSE").is_file()
    for part in ("chapters", "exercises", "solution"):
        whole = {p.relative_to(ROOT) for p in (ROOT / part).rglob("*.py")}
        assert {path for path in whole if "__pycache__" not in path.parts} <= files
    assert Path("guardrails/README.md") in files


def test_an_editable_install_holds_no_second_copy_of_the_course(tmp_path: Path) -> None:
    build = f"import hatchling.build; hatchling.build.build_editable({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]

    assert names == ["_handrail.pth"]


ANSWER = """\
import handrail, pathlib, runpy
file = pathlib.Path(handrail.__file__).with_name("content") / "solution/app/__init__.py"
create_app = runpy.run_path(str(file))["create_app"]
"""


def test_no_code_answers_from_the_solution_that_it_holds(
    installed: Path, tmp_path: Path
) -> None:
    call(installed, tmp_path, "start", "my-app")
    file = tmp_path / "my-app/app/__init__.py"
    file.write_text(file.read_text("utf-8") + ANSWER, "utf-8")
    told = call(installed, tmp_path / "my-app", "run", "1.2", "--json", code=1)

    assert '"kind": "forbidden"' in told
    assert "What the course holds is not the application's to read." in told

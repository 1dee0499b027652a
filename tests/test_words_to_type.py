"""What screens and pages tell a newcomer to type works as typed, where they are."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from newcomer import ROOT, Newcomer, set_up_clone
from typed import typed

from handrail.cli import COMMANDS
from handrail.course.loader import load_course
from handrail.guardrails.registry import house_guardrails
from handrail.workspace.read_me import PATH

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="for a shell of POSIX"),
]
STARTED = "python3 start.py"
WORD = r"(?:--[a-z]+|\.|NUMBER|DIR|\d[\w.-]*\w|\d|my-app|/[\w./-]*\w)"
SCREENS = [
    *("", "run", "hint", "list", "progress", "lesson", "lesson 3", "diff", "reset"),
    *("explain", "explain 01", "explain 06", "snapshots", "doctor", "--help"),
    *("run 7.7", "jump 2.3", "jump 3", "next", "run 1.1", "restore 1 --yes"),
    *("start my-app --at 2", "update", "restore 99", "start", "solution 1.1"),
]
# What has to be typed first in a window, as the README says.
ACTIVATE = ". .venv/bin/activate"
# These pages are gone by line by line, where what they are about is at hand.
GONE_BY = {
    "add-an-exercise": "tests/cli/test_new_course.py",
    "change-a-convention": "tests/cli/test_new_course.py",
    "deploy": "tests/test_readme_of_the_application.py",
    "use-postgresql": "tests/test_readme_of_the_application.py",
}
NOT_TYPED = {
    "python3 start.py test": "runs these tests",
    "python3 start.py wheelhouse ../wheelhouse": "fetches from an index",
    "python3 start.py --wheelhouse ../wheelhouse": "installs",
    ".venv/bin/python -m hatchling build -t wheel": "is what test_wheel does",
    "pip install dist/handrail-*.whl": "is what test_wheel does",
    "handrail verify": "is what CI does, for minutes",
    "handrail new-course": "names a command, without its folder",
    "handrail check --baseline use": "needs what `--baseline write` makes",
    "handrail check --fix": "needs libcst, which learners do not have",
    "handrail certificate": "is for who has done all of the course",
    'handrail certificate --name "Ann Lee" --html certificate.html': "is so, too",
    "handrail notebooks": "opens a browser",
    "python3 start.py notebooks": "installs JupyterLab and opens a browser",
    "handrail launch": "is for who has come to the last chapter",
    "handrail restore": "names a command, without its number",
    "handrail grade class": "needs what learners have handed in",
    "handrail grade class --to 4 --roster people.csv": "needs what they have handed in",
    "handrail grade class --cluster tcp://192.0.2.7:8786": "needs a cluster of Dask",
    "handrail grade class --scheme points.toml": "needs what learners have handed in",
    "handrail board": "serves until it is stopped",
    "handrail board --hours 3": "serves until it is stopped",
    "handrail board --hours 3 --host 0.0.0.0": "serves until it is stopped",
    "handrail start --board URL --name NAME": "needs a board",
    "handrail stuck": "needs a board",
    "handrail vote": "needs a board",
    "handrail leave": "needs a board",
    "handrail kit DIR": "fetches from an index",
    "handrail kit DIR --for one-day": "fetches from an index",
    "handrail kit DIR --check": "needs what has been fetched",
    "handrail solution --json": "is refused, as the page says",
    "handrail restore --json": "is refused, as the page says",
    "python -m benchmarks.loop": "measures, for minutes",
    "python -m tests.hostile": "is for who changes the runner",
    "gunicorn run:app": "is for a server",
    "gunicorn \"app:create_app('production')\"": "is what the guide does",
    "flask --app run": "is how a command begins",
    "curl -v": "is how a command begins",
    "source .venv/bin/activate.fish": "is for another shell",
    "handrail": "opens the loop",
    "handrail start my-app": "has been typed",
    "handrail start DIR --adopt": "needs an application that was cloned",
    "python3 start.py": "has been typed",
}


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Newcomer:
    """A newcomer who has typed the first command."""
    newcomer = set_up_clone(tmp_path_factory.mktemp("newcomer"))
    code, said = newcomer.type(STARTED, newcomer.clone)
    assert (code, "Your application is in" in said) == (0, True), said
    return newcomer


@pytest.fixture
def place(newcomer: Newcomer) -> Iterator[Path]:
    """The clone, whose workspace is as it was before when the test is done."""
    workspace, kept = newcomer.clone / "my-app", newcomer.clone.parent / "kept"
    shutil.copytree(workspace, kept)
    yield newcomer.clone
    shutil.rmtree(workspace)
    kept.rename(workspace)


def named_in(screen: str) -> set[str]:
    """Return the commands of the program that a screen names."""
    words = rf"{STARTED}(?: (?:{'|'.join(COMMANDS)})(?: {WORD})*)?(?![\w-])"
    return set(re.findall(words, screen))


def named_on_pages() -> set[str]:
    """Return the commands that the pages name for learners."""
    course = load_course(ROOT)
    own = {page for page in ROOT.glob("docs/**/*.md") if page.stem not in GONE_BY}
    files = [ROOT / "README.md", *sorted(own)]
    texts = [file.read_text("utf-8") for file in (*files, *lessons())]
    texts += [guardrail.page for guardrail in house_guardrails()]
    texts += [text for e in course.exercises for text in (e.task, *e.hints)]
    texts += [mistake.says for e in course.exercises for mistake in e.mistakes]
    return {command for text in texts for command in typed(text)}


def lessons() -> list[Path]:
    return sorted(ROOT.glob("chapters/*/README.md"))


def filled_in(command: str, newcomer: Newcomer) -> str:
    """Return a command with something in the place of what stands for it."""
    new = newcomer.clone.parent / "new"
    shutil.rmtree(new, ignore_errors=True)
    return command.replace("NUMBER", "1").replace("DIR", str(new))


def test_what_a_screen_names_works_where_it_was_started(
    newcomer: Newcomer, place: Path
) -> None:
    screens = [newcomer.type(f"{STARTED} {w}", place, "y\n")[1] for w in SCREENS]
    commands = set[str]().union(*map(named_in, screens))
    assert {f"{STARTED} hint", f"{STARTED} lesson", f"{STARTED} restore NUMBER"} <= (
        commands
    )
    assert not re.search(r"(?<![\w./-])handrail (?:\w+)\b", "\n".join(screens[:-1]))

    for command in sorted(commands):
        code, said = newcomer.type(filled_in(command, newcomer), place, "y\n")
        assert code in {0, 1}, f"{command}: {code}\n{said}"


def test_from_elsewhere_a_screen_names_the_way(newcomer: Newcomer) -> None:
    outside = newcomer.clone.parent / "outside"
    outside.mkdir()
    _, said = newcomer.type("python3 ../clone/start.py list", outside)
    (command,) = re.findall(r"`(.*?)`", said)
    code, _ = newcomer.type(command, outside)

    assert command == "python3 ../clone/start.py start my-app"
    assert code == 0
    assert (outside / "my-app/app/__init__.py").is_file()


def test_what_a_page_names_works_as_it_says(newcomer: Newcomer, place: Path) -> None:
    commands = named_on_pages()
    assert {"handrail hint", "flask routes", ACTIVATE} <= commands
    assert set(NOT_TYPED) <= commands, set(NOT_TYPED) - commands

    for _ in range(3):  # so that there is a third snapshot
        newcomer.type(f"{STARTED} reset", place)
    # Chapter 7 brings those; the tests of the application's README type them.
    later = {command for command in commands if command.startswith("flask db")}
    for command in sorted(commands - set(NOT_TYPED) - later):
        at = "." if command.startswith((".", "python3 start.py")) else "my-app"
        words = f"{ACTIVATE} && cd {at} && {filled_in(command, newcomer)}"
        if command.startswith("flask run"):
            assert "Running on" in first_words(newcomer, words, place), command
            continue
        code, said = newcomer.type(words, place, "y\n")
        assert code in {0, 1}, f"{command}: {code}\n{said}"


def first_words(newcomer: Newcomer, words: str, folder: Path) -> str:
    """Start a server, and return what it says until it can be asked."""
    said = ""
    with subprocess.Popen(
        ["sh", "-c", words],
        cwd=folder,
        env=newcomer.environment() | {"FLASK_RUN_PORT": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as server:
        assert server.stdout is not None
        for line in server.stdout:
            said += line
            if "Running on" in line:
                break
        os.killpg(server.pid, signal.SIGTERM)
    return said


def test_what_the_workspace_says_works_in_it(newcomer: Newcomer, place: Path) -> None:
    page = (place / "my-app" / PATH).read_text("utf-8")
    activation, *commands = list(typed(page))[:3]

    assert commands == ["pytest", "flask run --debug"]
    code, said = newcomer.type(f"{activation}\npytest -q", place / "my-app")
    assert code == 1, said
    assert "failed" in said
    words = f"{activation}\nflask run --debug"
    assert "Running on" in first_words(newcomer, words, place / "my-app")

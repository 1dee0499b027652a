"""The application is served by a real gunicorn, and restarted while others ask."""

import os
import socket
from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.stage import stage
from handrail.launch.crowd import Crowd
from handrail.launch.database import new_database
from handrail.launch.launch import Launch, launch
from handrail.launch.serving import Answer, LaunchError
from handrail.launch.settings import REDIS, parts, served, settings
from handrail.server import VARIABLE, database_server
from handrail.workspace.files import write_tree

on_unix = pytest.mark.skipif(os.name == "nt", reason="gunicorn is for Unix")
FINE = Answer(200, "OK", "text/plain", "")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole application."""
    course, root = load_course(find_course()), tmp_path_factory.mktemp("launch")
    write_tree(root, stage(course, course.whole))
    return root


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no server is named."""
    for name in (VARIABLE, REDIS):
        monkeypatch.delenv(name, raising=False)


@on_unix
@pytest.mark.slow
@pytest.mark.usefixtures("alone")
def test_it_is_served_and_restarted_and_loses_nothing(project: Path) -> None:
    steps: list[str] = []
    found = launch(project, steps.append)

    assert found.is_well, found
    assert found.answer.status == 200
    assert '"total":0' in found.answer.body
    assert found.parts.endswith("SQLite, memory in the place of Redis")
    assert len(steps) == 3


@on_unix
@pytest.mark.slow
@pytest.mark.skipif(
    not (database_server() and os.environ.get(REDIS)), reason="no servers are named"
)
def test_it_uses_the_servers_that_are_named(project: Path) -> None:
    found = launch(project, lambda _: None)

    assert found.is_well, found
    assert found.parts.endswith("PostgreSQL, Redis")


@on_unix
@pytest.mark.usefixtures("alone")
def test_an_application_that_does_not_start_is_told_with_its_words(
    project: Path, tmp_path: Path
) -> None:
    for file in ("gunicorn.conf.py", "run.py"):
        (tmp_path / file).write_text("raise RuntimeError('no shop today')\n", "utf-8")

    with pytest.raises(LaunchError, match="flask db upgrade"):
        launch(tmp_path, lambda _: None)


def test_before_the_last_chapter_there_is_nothing_to_launch(tmp_path: Path) -> None:
    with pytest.raises(LaunchError, match=r"gunicorn|Windows"):
        launch(tmp_path, lambda _: None)


@pytest.mark.parametrize(
    ("answered", "lost", "code", "is_well"),
    [
        ({200: 5}, 0, 0, True),
        ({200: 5, 502: 1}, 0, 0, False),
        ({200: 5}, 1, 0, False),
        ({200: 5}, 0, 1, False),
        ({}, 0, 0, False),
    ],
)
def test_it_is_well_where_every_request_was_answered(
    answered: dict[int, int], lost: int, code: int, is_well: bool
) -> None:
    assert Launch("", FINE, 1.0, answered, lost, code).is_well is is_well


def test_a_server_that_says_nothing_costs_the_crowd_its_requests() -> None:
    class Gone:
        def ask(self, _: str) -> Answer:
            crowd.leaving.set()
            raise ConnectionResetError

    crowd = Crowd(Gone(), "/")  # type: ignore[arg-type] # it is one that is gone
    with crowd:
        crowd.leaving.wait(10)

    assert crowd.lost >= 1
    assert crowd.answered == {}


@pytest.mark.usefixtures("alone")
def test_the_servers_variables_are_its_own(tmp_path: Path) -> None:
    environ = {"PATH": "/bin", "DATABASE_URL": "postgresql://mine", "FLASK_DEBUG": "1"}
    first, second = (settings(tmp_path, "sqlite://", environ) for _ in range(2))

    assert first["PATH"] == "/bin"
    assert first["DATABASE_URL"] == "sqlite://"
    assert "FLASK_DEBUG" not in first
    assert first["SECRET_KEY"] != second["SECRET_KEY"]
    assert first["SECRET_KEY"] != first["JWT_SECRET_KEY"]


def test_with_a_redis_the_applications_own_entry_is_served(tmp_path: Path) -> None:
    named = {REDIS: "redis://localhost"}

    assert served(tmp_path, named) == "run:app"
    assert parts(named).endswith("Redis")
    assert settings(tmp_path, "", named)["REDIS_URL"] == "redis://localhost"
    assert served(tmp_path, {}) == "in_memory:app"
    assert (tmp_path / "in_memory.py").is_file()


@pytest.mark.usefixtures("alone")
def test_without_a_server_the_database_is_a_file(tmp_path: Path) -> None:
    with new_database(tmp_path) as url:
        assert url == f"sqlite:///{tmp_path / 'app.db'}"


def test_a_database_server_that_does_not_answer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv(VARIABLE, f"postgresql://ann@127.0.0.1:{port}/shop")

    with pytest.raises(OSError, match="The database server"), new_database(tmp_path):
        pass

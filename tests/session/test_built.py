"""What a learner has built is counted in their files and asked of their application."""

from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.stage import stage
from handrail.session import built as module
from handrail.session.built import Route, built
from handrail.site.console import CommandError
from handrail.workspace.files import write_tree
from handrail.workspace.workspace import Workspace

LISTED = """\
Endpoint         Methods            Rule
---------------  -----------------  -----------------------
api.health.live  GET                /api/v1/health/live
api.users        DELETE, GET, POST  /api/v1/users/<int:id>
static           GET                /static/<path:filename>
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    files = {"app/__init__.py": b"x = 1\n\n\ny = 2\n", "run.py": b"", "a.txt": b"z\n"}
    tests = {"exercises/test_a.py": b"z = 3\n", ".venv/lib/b.py": b"z = 3\n"}
    write_tree(tmp_path, files | tests | {".venv/pyvenv.cfg": b""})
    return Workspace(tmp_path)


def test_own_lines_are_counted(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "run", lambda *_: LISTED)
    found = built(workspace)

    assert (found.files, found.lines) == (2, 2)
    assert found.routes == (
        Route("GET", "/api/v1/health/live"),
        Route("DELETE, GET, POST", "/api/v1/users/<int:id>"),
    )
    assert [route.can_be_asked for route in found.routes] == [True, False]
    assert not Route("POST", "/api/v1/users").can_be_asked


def test_an_application_that_does_not_start_has_no_routes(workspace: Workspace) -> None:
    assert built(workspace).routes == ()


def test_one_that_takes_for_ever_has_none(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_: object) -> str:
        raise CommandError("flask routes: did not end")

    monkeypatch.setattr(module, "run", late)
    assert built(workspace).routes == ()


def test_the_routes_of_the_course_are_found(tmp_path: Path) -> None:
    course = load_course(find_course())
    write_tree(tmp_path, stage(course, course.last))

    rules = [route.rule for route in built(Workspace(tmp_path)).routes]
    assert "/api/v1/health/live" in rules
    assert "/api/v1/health/ready" in rules

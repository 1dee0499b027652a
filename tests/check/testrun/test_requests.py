"""The requests of a run, and what was answered."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checking import write_files
from flask import Flask

from handrail.check.testrun.current import Current
from handrail.check.testrun.requests import Requests
from handrail.tested.seen import Answer

SHOP = """
    from flask import Flask, redirect

    def create_app():
        app = Flask(__name__)

        @app.route("/posts/<int:id>", methods=["GET", "PUT"])
        def post(id):
            if id == 0:
                raise RuntimeError("broken")
            return {"id": id}, 404 if id > 3 else 200

        @app.get("/account")
        def account():
            return redirect("/login?next=/account")

        return app
    """


@pytest.fixture
def requests(tmp_path: Path) -> Iterator[Requests]:
    requests = Requests(Current(tmp_path))
    requests.start()
    yield requests
    requests.stop()


def made(root: Path, name: str = "shop.py") -> Flask:
    """Return an application whose code stands in a file."""
    write_files(root, {name: SHOP})
    names: dict[str, Any] = {"__name__": "shop"}
    exec(compile((root / name).read_text(), root / name, "exec"), names)
    app: Flask = names["create_app"]()
    return app


def test_views_of_the_project_are_noted_by_their_methods(
    requests: Requests, tmp_path: Path
) -> None:
    client = made(tmp_path).test_client()
    client.get("/nowhere")
    ends = {(e.name, e.method, e.path, e.line) for e in requests.endpoints}
    assert ends == {
        ("post", "GET", "shop.py", 6),
        ("post", "PUT", "shop.py", 6),
        ("account", "GET", "shop.py", 12),
    }
    assert requests.count == 1


def test_applications_of_tests_have_no_endpoints(
    requests: Requests, tmp_path: Path
) -> None:
    made(tmp_path, "tests/shop.py").test_client().get("/posts/1")
    assert (requests.count, requests.endpoints) == (1, set())


def test_answers_are_noted_with_what_was_asked(
    requests: Requests, tmp_path: Path
) -> None:
    client = made(tmp_path).test_client()
    client.get("/nowhere")
    assert requests.answers == set()
    client.get("/posts/1")
    client.head("/posts/1")
    client.get("/posts/9?full=1")
    client.put("/posts/1", json={})
    client.get("/account", headers={"Authorization": "Bearer x"})
    assert requests.answers == {
        Answer("post", "GET", 200, False, False, True, False),
        Answer("post", "GET", 404, False, False, False, True),
        Answer("post", "PUT", 200, False, False, False, False),
        Answer("account", "GET", 302, True, True, False, False),
    }


def test_an_error_that_the_test_sees_is_an_answer(
    requests: Requests, tmp_path: Path
) -> None:
    app = made(tmp_path)
    app.testing = True
    with pytest.raises(RuntimeError, match="broken"):
        app.test_client().get("/posts/0")
    assert {a.status for a in requests.answers} == {500}


def test_nothing_is_noted_when_it_has_stopped(
    requests: Requests, tmp_path: Path
) -> None:
    requests.stop()
    made(tmp_path).test_client().get("/posts/1")
    assert requests.count == 0

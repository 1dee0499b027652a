from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

LIVE = "/api/v1/health/live"


def test_it_answers_200(client: FlaskClient) -> None:
    """`GET /api/v1/health/live` answers 200."""
    response = client.get(LIVE)

    assert response.status_code == 200


def test_it_says_so_in_json(client: FlaskClient) -> None:
    """The body is JSON: an object with `status`, which is "ok"."""
    response = client.get(LIVE)

    assert response.mimetype == "application/json"
    assert response.get_json()["status"] == "ok"


def test_it_answers_while_a_dependency_is_down(make_app: Callable[..., Flask]) -> None:
    """A process whose database is down is alive: it answers 200.

    Whoever asks will kill a process that is not alive. Killing this one helps nobody.
    """
    from app.api.health import readiness_checks

    def lose_the_connection() -> None:
        raise ConnectionError("search does not answer")

    app = make_app()
    readiness_checks(app)["search"] = lose_the_connection
    response = app.test_client().get(LIVE)

    assert response.status_code == 200


def test_it_runs_no_check(make_app: Callable[..., Flask]) -> None:
    """The answer waits for no readiness check, not even for one that would pass.

    A check that hangs would make the answer late, and late counts as dead.
    """
    from app.api.health import readiness_checks

    calls: list[str] = []
    app = make_app()
    readiness_checks(app)["search"] = lambda: calls.append("search")
    app.test_client().get(LIVE)

    assert calls == []

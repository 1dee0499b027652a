from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

READY = "/api/v1/health/ready"
Check = Callable[[], object]
Read = Callable[..., Any]


@pytest.fixture
def client_with(make_app: Callable[..., Flask]) -> Callable[..., FlaskClient]:
    """A function that makes a client of an application with the checks given."""

    def make(**checks: Check) -> FlaskClient:
        from app.api.health import add_readiness_check

        app = make_app()
        for name, check in checks.items():
            add_readiness_check(app, name, check)
        return app.test_client()

    return make


def up() -> None:
    """Find all well."""


def down() -> None:
    """Find a dependency down, with a reason that is nobody's business."""
    raise ConnectionError("search-7.internal refused user=app")


def test_it_is_ready_when_every_check_passes(
    client_with: Callable[..., FlaskClient],
) -> None:
    """Where every check passes, the answer is 200 with `status` "ok"."""
    response = client_with(search=up, billing=up).get(READY)

    assert response.status_code == 200
    assert response.get_json()["status"] == "ok"


def test_a_failing_check_answers_503(client_with: Callable[..., FlaskClient]) -> None:
    """Where a check fails, the answer is 503: send the traffic elsewhere for now.

    Load balancers read the status and nothing else.
    """
    response = client_with(search=down).get(READY)

    assert response.status_code == 503


def test_the_answer_names_what_is_down(
    client_with: Callable[..., FlaskClient], message_of: Read, details_of: Read
) -> None:
    """The answer is JSON: its message has words, and its details name what is down.

    Whoever is on call at night reads it. A check that passed is not in the details.
    """
    response = client_with(billing=up, search=down).get(READY)

    assert response.is_json
    assert isinstance(message_of(response), str)
    assert message_of(response)
    assert "search" in str(details_of(response))
    assert "billing" not in str(details_of(response))


def test_all_that_is_down_is_named(
    client_with: Callable[..., FlaskClient], details_of: Read
) -> None:
    """Where two checks fail, the details name both of them: one repair for both."""
    response = client_with(search=down, billing=up, mailing=down).get(READY)

    assert response.is_json
    assert "search" in str(details_of(response))
    assert "mailing" in str(details_of(response))


def test_a_check_runs_once_for_an_answer(
    client_with: Callable[..., FlaskClient],
) -> None:
    """For one answer, each check runs once, whether it passes or fails.

    A check may take seconds, and whoever asks does not wait for long. And a check that
    runs twice may pass the second time, so that the answer is 503 and names nothing.
    """
    runs: list[str] = []

    def check() -> None:
        runs.append("search")
        if len(runs) == 1:
            raise ConnectionError

    client_with(search=check, billing=lambda: runs.append("billing")).get(READY)

    assert runs == ["search", "billing"]


def test_without_checks_it_is_ready(client_with: Callable[..., FlaskClient]) -> None:
    """An application that depends on nothing is ready: 200."""
    response = client_with().get(READY)

    assert response.status_code == 200


def test_the_reason_stays_inside(client_with: Callable[..., FlaskClient]) -> None:
    """The exception's own text is not in the answer: it names hosts and users."""
    response = client_with(search=down).get(READY)

    assert "internal" not in response.text
    assert "user=" not in response.text


def test_each_application_answers_for_itself(
    client_with: Callable[..., FlaskClient],
) -> None:
    """With two applications in a process, each answers by its own checks."""
    first, second = client_with(search=down), client_with(search=up)

    assert first.get(READY).status_code == 503
    assert second.get(READY).status_code == 200


def test_it_asks_again_each_time(client_with: Callable[..., FlaskClient]) -> None:
    """When the dependency is back, so is the answer of 200."""
    broken = [True]

    def check() -> None:
        if broken:
            raise ConnectionError

    client = client_with(search=check)
    before = client.get(READY)
    broken.clear()
    after = client.get(READY)

    assert before.status_code == 503
    assert after.status_code == 200

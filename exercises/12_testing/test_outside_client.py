from collections.abc import Callable, Generator
from typing import Any

import pytest
from flask import request_started
from flask.testing import FlaskClient

Run = Callable[..., str]

LIVE = "/api/v1/health/live"
POSTS, USERS = "tests/test_api/test_posts.py", "tests/test_api/test_users.py"
NEW_POST = f"{POSTS}::test_what_is_sent_changes_and_the_rest_stays[change0]"
PUBLISHED = f"{POSTS}::test_a_published_post_is_for_all"
NAMES = (
    f"{USERS}::test_what_is_sent_changes_and_the_rest_stays[{{'first_name': 'Anna'}}]"
)


class ContextHolder:
    """A pytest plugin that holds an application context while a test runs."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Function) -> Generator[None, None, None]:
        """Hold one, as plugins for Flask do."""
        app: Any = item.funcargs["app"]
        with app.app_context():
            return (yield)


@pytest.fixture
def client(make_app: Callable[..., object]) -> FlaskClient:
    """Your client, of a new application."""
    from tests.client import OutsideClient

    return OutsideClient(make_app())


def test_a_call_from_outside_is_answered(client: FlaskClient) -> None:
    """Who calls from outside of any context gets the answer of the application."""
    response = client.get(LIVE)

    assert response.status_code == 200


def test_a_call_within_a_context_is_refused(client: FlaskClient) -> None:
    """A test that holds an application context is told to leave it before it calls."""
    with client.application.app_context(), pytest.raises(AssertionError, match="leave"):
        client.get(LIVE)


def test_what_is_refused_is_not_sent(client: FlaskClient) -> None:
    """A call that is refused has done nothing, so the application got no request."""
    requests: list[object] = []
    with (
        request_started.connected_to(requests.append),
        client.application.app_context(),
        pytest.raises(AssertionError),
    ):
        client.post("/api/v1/auth/login", json={})

    assert requests == []


def test_what_endpoints_answer_is_noted(client: FlaskClient) -> None:
    """At the end of a run, somebody asks the client which answers were seen."""
    client.get(LIVE)
    client.put(LIVE)
    noted = type(client).answers  # type: ignore[attr-defined]

    assert ("api.health.live", 200) in noted


def test_right_applications_pass_their_tests(run_right: Run) -> None:
    """With your client, the tests of an application that commits pass as before."""
    tests_of_the_application = run_right(NEW_POST)

    assert tests_of_the_application == "passed"


def test_no_context_hides_a_commit_that_is_forgotten(run_on: Run) -> None:
    """A new post is never committed: a test that holds a context may not pass by it."""
    held = [ContextHolder()]
    in_a_context = run_on("post_is_not_stored", NEW_POST, watching=held)

    assert in_a_context == "failed"


def test_names_that_are_not_committed_are_found(run_on: Run) -> None:
    """With your client, the tests find out that changed names are never committed."""
    tests_of_the_application = run_on("forgets_to_store_names", NAMES)

    assert tests_of_the_application == "failed"


def test_a_publication_that_is_not_committed_is_found(run_on: Run) -> None:
    """With your client, the tests find out that a publication is never committed."""
    tests_of_the_application = run_on("forgets_to_store_a_publication", PUBLISHED)

    assert tests_of_the_application == "failed"

from collections.abc import Callable
from threading import Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient

HEADER = "X-Request-ID"


@pytest.mark.parametrize("url", ["/here", "/nothing-here"])
def test_every_answer_carries_an_id(make_app: Callable[..., Flask], url: str) -> None:
    """Every answer, a 404 too, has an `X-Request-ID` header."""
    app = make_app()
    app.add_url_rule("/here", "here", lambda: "here")
    response = app.test_client().get(url)

    assert response.headers.get(HEADER)


def test_two_requests_have_two_ids(client: FlaskClient) -> None:
    """Two requests get two different ids."""
    first, second = client.get("/a"), client.get("/b")

    assert first.headers[HEADER] != second.headers[HEADER]


def test_an_offered_id_comes_back(client: FlaskClient) -> None:
    """An id that the client sends in `X-Request-ID` comes back in the answer."""
    response = client.get("/a", headers={HEADER: "from-the-proxy-1"})

    assert response.headers[HEADER] == "from-the-proxy-1"


def test_a_bad_id_does_not_come_back(client: FlaskClient) -> None:
    """An offered id is checked: `choose_request_id` replaces one that is odd."""
    response = client.get("/a", headers={HEADER: "odd <id>"})

    assert response.headers[HEADER] != "odd <id>"


def test_views_see_the_id_that_is_sent(make_app: Callable[..., Flask]) -> None:
    """The id that a view reads is the one that the client receives."""
    from app.utils.request_id import current_request_id

    app = make_app()
    app.add_url_rule("/id", "id", lambda: current_request_id() or "none")
    response = app.test_client().get("/id")

    assert response.text == response.headers[HEADER]


def test_two_requests_at_a_time_keep_their_ids(
    make_app: Callable[..., Flask],
) -> None:
    """A request keeps its id in its view and its answer while another is served.

    A server with threads begins a request before the last one is answered.
    """
    from app.utils.request_id import current_request_id

    app = make_app()
    others: list[str | None] = []

    def serve_another() -> None:
        answer = app.test_client().get("/another")
        others.append(answer.headers.get(HEADER))

    def view() -> str:
        thread = Thread(target=serve_another)
        thread.start()
        thread.join()
        return current_request_id() or "none"

    app.add_url_rule("/slow", "slow", view)
    response = app.test_client().get("/slow")

    assert response.headers[HEADER] not in others
    assert response.text == response.headers[HEADER]


def test_a_crash_carries_an_id_too(make_app: Callable[..., Flask]) -> None:
    """An answer of 500 has an id: that is the one that somebody will report."""
    app = make_app(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    app.add_url_rule("/crash", "crash", lambda: str(1 // 0))
    response = app.test_client().get("/crash")

    assert response.status_code == 500
    assert response.headers.get(HEADER)

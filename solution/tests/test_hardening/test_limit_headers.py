from collections.abc import Callable
from unittest.mock import patch

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import exc

from app.services.post_service import PostService
from tests.errors import Error, error_of
from tests.test_hardening.guessing import guess

NewApp = Callable[..., Flask]

POSTS = "/api/v1/posts"


@pytest.fixture
def client(limited: NewApp) -> FlaskClient:
    """A client of an application with limits."""
    return limited().test_client()


def test_the_refusal_says_when_to_come_back(client: FlaskClient) -> None:
    refusal = [guess(client) for _ in range(11)][-1]

    assert error_of(refusal) == Error("Too many attempts: try again later")
    assert 0 < int(refusal.headers["Retry-After"]) <= 60
    assert refusal.headers["X-RateLimit-Limit"] == "10"
    assert refusal.headers["X-RateLimit-Remaining"] == "0"
    assert refusal.headers["Cache-Control"] == "no-store"


def test_an_answer_says_how_many_are_left(client: FlaskClient) -> None:
    headers = guess(client).headers

    assert headers["X-RateLimit-Remaining"] == "9"
    assert [0 < int(n) <= 60 for n in headers.getlist("X-RateLimit-Reset")] == [True]


@pytest.mark.parametrize("path", ["/", POSTS])
def test_who_was_answered_has_not_to_wait(path: str, client: FlaskClient) -> None:
    response = client.get(path)

    assert response.status_code == 200
    assert "X-RateLimit-Remaining" in response.headers
    assert "Retry-After" not in response.headers


def test_who_finds_the_database_away_waits_for_that_alone(limited: NewApp) -> None:
    client = limited().test_client()
    with patch.object(PostService, "list_posts", side_effect=exc.TimeoutError("away")):
        response = client.get(POSTS)

    assert response.status_code == 503
    assert "X-RateLimit-Remaining" in response.headers
    assert response.headers.getlist("Retry-After") == ["5"]

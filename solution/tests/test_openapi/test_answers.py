"""Real answers, those above all that no request made up at random gets."""

from unittest.mock import Mock, patch

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import exc

from app import create_app
from app.api.health import readiness_checks
from app.models import Role
from app.services.post_service import PostService
from tests.client import try_login
from tests.people import AddPost, AddUser, LogIn, Outbox
from tests.test_openapi.reading import Document, problems

NEW_PASSWORD = "a staple of horses, corrected"


def test_a_login_is_as_told(
    client: FlaskClient, document: Document, add_user: AddUser
) -> None:
    answer = try_login(client, add_user().email)

    assert answer.status_code == 200
    assert problems(document, "api.auth.login", answer) == []


def test_a_list_with_a_draft_in_it_is_as_told(
    client: FlaskClient,
    document: Document,
    add_user: AddUser,
    add_post: AddPost,
    log_in: LogIn,
) -> None:
    author = add_user(role=Role.EDITOR)
    add_post(author)
    add_post(author, published_at=None)

    answer = client.get("/api/v1/posts", headers=log_in(author))

    assert len(answer.get_json()["items"]) == 2
    assert problems(document, "api.posts.list_posts", answer) == []


def test_an_answer_that_the_client_has_is_as_told(
    client: FlaskClient, document: Document, add_user: AddUser, add_post: AddPost
) -> None:
    url = f"/api/v1/posts/{add_post(add_user())}"
    tag = client.get(url).headers["ETag"]

    answer = client.get(url, headers={"If-None-Match": tag})

    assert answer.status_code == 304
    assert problems(document, "api.posts.get_post", answer) == []


def test_a_new_password_by_mail_is_as_told(
    client: FlaskClient, document: Document, add_user: AddUser, outbox: Outbox
) -> None:
    url = "/api/v1/auth/password-reset"
    asked = client.post(url, json={"email": add_user().email})
    (token,) = [
        word.rpartition("/")[2]
        for word in outbox.mails[0].body.split()
        if "/reset-password/" in word
    ]

    answer = client.put(url, json={"token": token, "password": NEW_PASSWORD})

    assert (asked.status_code, answer.status_code) == (202, 204)
    assert problems(document, "api.auth.request_password_reset", asked) == []
    assert problems(document, "api.auth.reset_password", answer) == []


def test_a_wrong_current_password_is_as_told(
    client: FlaskClient, document: Document, add_user: AddUser, log_in: LogIn
) -> None:
    answer = client.put(
        "/api/v1/auth/password",
        json={"current_password": "not it", "password": NEW_PASSWORD},
        headers=log_in(add_user()),
    )

    assert answer.status_code == 403
    assert problems(document, "api.auth.change_password", answer) == []


def test_a_body_that_is_too_large_is_as_told(
    app: Flask, client: FlaskClient, document: Document
) -> None:
    password = "a" * app.config["MAX_CONTENT_LENGTH"]

    answer = try_login(client, "ann@example.com", password)

    assert answer.status_code == 413
    assert problems(document, "api.auth.login", answer) == []


def test_one_attempt_too_many_is_as_told(document: Document) -> None:
    client = create_app("testing", {"RATELIMIT_ENABLED": True}).test_client()
    answers = [client.post("/api/v1/auth/register", json={}) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [400] * 10 + [429]
    for answer in answers:
        assert problems(document, "api.auth.register", answer) == []


def test_a_dependency_that_is_down_is_as_told(
    app: Flask, client: FlaskClient, document: Document
) -> None:
    down = {"moon": lambda: 1 / 0}

    with patch.dict(readiness_checks(app), down):
        answer = client.get("/api/v1/health/ready")

    assert answer.status_code == 503
    assert problems(document, "api.health.ready", answer) == []


def test_a_database_that_is_away_is_as_told(
    client: FlaskClient, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = Mock(side_effect=exc.TimeoutError("The database gives no connection"))
    monkeypatch.setattr(PostService, "list_posts", away)

    answer = client.get("/api/v1/posts")

    assert answer.status_code == 503
    assert problems(document, "api.posts.list_posts", answer) == []


@pytest.mark.parametrize(
    ("name", "difference"),
    [
        ("api.posts.create_post", "answers 200"),
        ("api.health.live", "Additional properties"),
        ("api.auth.me", "has ETag: None"),
    ],
)
def test_an_answer_that_is_not_as_told_is_found_out(
    client: FlaskClient,
    document: Document,
    add_user: AddUser,
    name: str,
    difference: str,
) -> None:
    login = try_login(client, add_user().email)

    assert difference in " ".join(problems(document, name, login))

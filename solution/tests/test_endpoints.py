"""Every endpoint is seen to succeed, and to refuse in every way that it can."""

from flask import Flask

from tests.answers import Answers, possible, unseen
from tests.client import OutsideClient


def test_every_answer_of_every_endpoint_was_seen(app: Flask, seen: Answers) -> None:
    assert unseen(app, seen) == []


def test_one_answer_that_was_not_seen_is_missed(app: Flask) -> None:
    everything = possible(app)
    for endpoint, status in everything:
        seen = everything - {(endpoint, status)}

        assert unseen(app, seen) == [f"{endpoint} was not seen to answer {status}"]


def test_the_possible_answers_are_those_of_the_contract(app: Flask) -> None:
    everything = possible(app)
    of = {
        name: {status for endpoint, status in everything if endpoint == f"api.{name}"}
        for name in ("auth.login", "users.update_user", "posts.get_post", "health.live")
    }

    assert of["auth.login"] == {200, 400, 401, 413, 415}
    assert of["users.update_user"] == {200, 400, 401, 403, 404, 412, 413, 415}
    assert of["posts.get_post"] == {200, 304, 401, 404, 412}
    assert of["health.live"] == {200}


def test_an_answer_to_a_test_is_remembered(app: Flask) -> None:
    client = app.test_client()
    before = set(OutsideClient.answers)
    OutsideClient.answers.clear()
    client.get("/api/v1/posts?page=0")
    client.get("/api/v1/nowhere")
    seen = set(OutsideClient.answers)
    OutsideClient.answers.update(before)

    assert seen == {("api.posts.list_posts", 400)}

"""Every endpoint is seen to succeed, and to refuse in every way that it can.

What the endpoints can answer is derived from the routes of the application and the
contracts of its views. What they have answered, the test client remembers.
"""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from app.utils.endpoint import Contract
from tests.client import OutsideClient

Answers = set[tuple[str, int]]


def possible(app: Flask) -> Answers:
    """Return every status that an endpoint can answer with, by the endpoint's name."""
    return {
        (rule.endpoint, status)
        for rule in app.url_map.iter_rules()
        for status in statuses(app, rule)
    }


def statuses(app: Flask, rule: Rule) -> Iterator[int]:
    """Return the statuses that the endpoint of a rule can answer with."""
    marks = vars(app.view_functions[rule.endpoint])
    if "contract" in marks:
        yield from statuses_of_contract(marks["contract"], rule)
    elif rule.endpoint != "static":
        yield from statuses_of_page(rule)
    if "login" in marks:
        yield 401
    if "<key:" in rule.rule:
        yield 404


def statuses_of_contract(contract: Contract, rule: Rule) -> Iterator[int]:
    """Return how an endpoint of the API succeeds, and how it refuses a request."""
    yield contract.status
    yield from (error.status_code for error in contract.errors)
    if contract.body is not None:
        yield from (400, 413, 415)
    if contract.query is not None:
        yield 400
    if "GET" in (rule.methods or ()):
        yield 304


def statuses_of_page(rule: Rule) -> Iterator[int]:
    """Return how a page is shown, and how its form is taken and refused."""
    methods = rule.methods or set()
    if "GET" in methods:
        yield 200
    if "POST" in methods:
        yield from (303, 400)


def unseen(app: Flask, seen: Answers) -> list[str]:
    """Return a line for each possible answer that was not seen."""
    missing = sorted(possible(app) - seen)
    return [
        f"{endpoint} was not seen to answer {status}" for endpoint, status in missing
    ]


@pytest.mark.usefixtures("whole_run")
def test_every_answer_of_every_endpoint_was_seen(app: Flask) -> None:
    assert unseen(app, OutsideClient.answers) == []


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
    assert of["users.update_user"] == {200, 400, 401, 403, 404, 409, 413, 415}
    assert of["posts.get_post"] == {200, 304, 401, 404}
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

"""The API for learners' programs."""

from collections.abc import Callable
from typing import Any

import pytest
from at_a_board import CODE, Person
from flask import Flask
from flask.testing import FlaskClient

Join = Callable[[str], Person]
REPORT = {"number": 1, "exercise": "task-1", "verdict": "wrong", "mistake": "cached"}


def status_of_join(board: Flask, **changes: Any) -> int:
    body = {"code": CODE, "name": "Ann", **changes}
    return board.test_client().post("/api/join", json=body).status_code


@pytest.mark.parametrize("code", ["", "ABCDE", "ABCDE-FGHJX", "A" * 41, 7, None])
def test_a_wrong_code_lets_nobody_in(board: Flask, code: object) -> None:
    assert status_of_join(board, code=code) in {400, 403}


@pytest.mark.parametrize("code", [CODE, "abcde fghjk", " abcdefghjk\n"])
def test_a_code_counts_however_it_is_written(board: Flask, code: str) -> None:
    assert status_of_join(board, code=code) == 201


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "x" * 41, ["Ann"], None])
def test_a_name_is_a_short_line(board: Flask, name: object) -> None:
    assert status_of_join(board, name=name) == 400


def test_a_name_loses_what_is_no_character(board: Flask) -> None:
    body = {"code": CODE, "name": " An\x1b[2J\u202en\n Lee "}
    answer = board.test_client().post("/api/join", json=body)

    assert answer.get_json()["name"] == "An [2J n Lee"


def test_a_full_room_lets_nobody_in(board: Flask, join: Join) -> None:
    board.config["MAX_PEOPLE"] = 1
    join("Ann")

    assert status_of_join(board) == 503


@pytest.mark.parametrize(
    "changes",
    [
        {"exercise": "../x"},
        {"exercise": "x" * 81},
        {"verdict": "great"},
        {"mistake": "<b>"},
        {"number": 0},
        {"number": "1"},
        {"age": -1},
        {"help": True},
        {"more": 1},
        {"exercise": None},
    ],
)
def test_a_report_of_another_form_is_refused(join: Join, changes: Any) -> None:
    answer = join("Ann").post("/api/reports", {"reports": [{**REPORT, **changes}]}, 400)

    assert answer["error"] == "Validation error"


@pytest.mark.parametrize("reports", [[], [REPORT] * 51, None, "x"])
def test_so_is_none_and_too_many(join: Join, reports: object) -> None:
    join("Ann").post("/api/reports", {"reports": reports}, 400)


def test_a_body_that_is_too_long_is_refused(board: Flask, join: Join) -> None:
    ann = join("Ann")
    body = "x" * (board.config["MAX_CONTENT_LENGTH"] + 1)
    answer = ann.client.post("/api/reports", data=body, headers=ann.headers)

    assert (answer.status_code, answer.get_json()) == (
        413,
        {"error": "Request Entity Too Large"},
    )


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer x", "Basic eDp4"])
def test_without_a_token_nothing_is_told(board: Flask, header: str) -> None:
    client = board.test_client()
    for path in ("/api/reports", "/api/votes", "/api/cards"):
        answer = client.post(path, json={}, headers={"Authorization": header})
        assert answer.status_code == 401
    for call in (client.get, client.delete):
        path = "/api/now" if call == client.get else "/api/me"
        assert call(path, headers={"Authorization": header}).status_code == 401


def test_what_is_not_there_is_told_in_json(board: Flask) -> None:
    answer = board.test_client().get("/api/people")

    assert (answer.status_code, answer.get_json()) == (404, {"error": "Not Found"})


def test_a_report_that_comes_again_counts_once(join: Join, board: Flask) -> None:
    ann = join("Ann")
    assert ann.send([REPORT])["taken"] == 1
    assert ann.send([REPORT, {**REPORT, "number": 2}])["taken"] == 2
    assert ann.send([REPORT])["taken"] == 2


def test_help_is_asked_for_and_taken_back(join: Join) -> None:
    ann = join("Ann")

    assert ann.report(help=True)["now"]["help"] is True
    assert ann.report(help=False)["now"]["help"] is False


def test_nothing_is_told_again_that_has_not_changed(
    join: Join, instructor: FlaskClient
) -> None:
    ann = join("Ann")
    tag = ann.client.get("/api/now", headers=ann.headers).headers["ETag"]
    known = {**ann.headers, "If-None-Match": tag}
    assert ann.client.get("/api/now", headers=known).status_code == 304

    instructor.post("/polls", data={"question": "two-teas"})
    assert ann.client.get("/api/now", headers=known).status_code == 200


def test_nobody_hears_what_others_have_voted(
    join: Join, instructor: FlaskClient
) -> None:
    ann, bob = join("Ann"), join("Bob")
    instructor.post("/polls", data={"question": "two-teas"})
    ann.vote(2)

    assert ann.now()["question"]["mine"] == 2
    assert bob.now()["question"]["mine"] is None
    assert "right" not in bob.now()["question"]


def test_who_leaves_is_forgotten(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.judged("task-1", "wrong", "cached")
    assert ann.client.delete("/api/me", headers=ann.headers).status_code == 204

    assert ann.client.get("/api/now", headers=ann.headers).status_code == 401
    assert "Ann" not in instructor.get("/board").text


def test_a_body_that_is_nested_too_deeply_is_refused(board: Flask) -> None:
    answer = board.test_client().post(
        "/api/join", data="[" * 30_000, content_type="application/json"
    )
    assert answer.status_code == 400

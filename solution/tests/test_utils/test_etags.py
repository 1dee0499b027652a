from collections.abc import Mapping

import pytest
from flask import Flask, Response

from app.exceptions import PreconditionFailedError
from app.utils.etags import has_etag, make_conditional

APP = Flask("letters")
ETAG = '"one"'


def letter() -> Response:
    response = Response("Dear Ann")
    response.set_etag("one")
    return response


def answer_to(headers: Mapping[str, str]) -> Response:
    with APP.test_request_context(headers=headers):
        return make_conditional(letter())


@pytest.mark.parametrize("meant", ["*", ETAG, '"two", "one"'])
def test_the_version_that_is_meant_passes(meant: str) -> None:
    assert answer_to({"If-Match": meant}).status_code == 200


@pytest.mark.parametrize("meant", ['"two"', 'W/"one"', "", "two", '"on", "ne"'])
def test_any_other_version_does_not(meant: str) -> None:
    with pytest.raises(PreconditionFailedError):
        answer_to({"If-Match": meant})


@pytest.mark.parametrize("known", ["*", ETAG, 'W/"one"', '"two", "one"'])
def test_what_the_client_has_is_not_sent(known: str) -> None:
    assert answer_to({"If-None-Match": known}).status_code == 304


@pytest.mark.parametrize("headers", [{}, {"If-None-Match": '"two"'}])
def test_what_the_client_lacks_is(headers: dict[str, str]) -> None:
    response = answer_to(headers)

    assert response.status_code == 200
    assert response.get_etag() == ("one", False)


def test_both_conditions_count() -> None:
    with pytest.raises(PreconditionFailedError):
        answer_to({"If-Match": '"two"', "If-None-Match": ETAG})

    assert answer_to({"If-Match": ETAG, "If-None-Match": ETAG}).status_code == 304


def test_an_answer_without_an_etag_gets_one_by_its_content() -> None:
    with APP.test_request_context():
        (one, same, other) = (
            make_conditional(Response(text)).get_etag() for text in ("a", "a", "b")
        )

    assert one == same != other


@pytest.mark.parametrize(
    ("method", "status", "shows"),
    [
        ("GET", 200, True),
        ("HEAD", 200, True),
        ("PATCH", 200, True),
        ("POST", 201, True),
        ("POST", 200, False),
        ("PUT", 200, False),
        ("DELETE", 200, False),
    ],
)
def test_some_answers_show_the_version_that_there_is_now(
    method: str, status: int, *, shows: bool
) -> None:
    assert has_etag(method, status) is shows

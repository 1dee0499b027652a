from app.schemas.error import ErrorSchema
from app.utils.openapi.operations import Operation
from app.utils.openapi.responses import responses
from tests.test_openapi.letters import BURN, LETTER, READ, SEARCH, WRITE

WRONG_INPUT = "The input is not as it must be; `details` says why, field by field."


def statuses(operation: Operation) -> list[int]:
    return list(responses(operation))


def test_a_success_says_why_it_comes_and_what_is_in_it() -> None:
    assert responses(WRITE)[201] == {
        "description": "It is made.",
        "content": {"application/json": {"schema": LETTER}},
        "headers": {"X-Request-ID": "X-Request-ID", "Location": "Location"},
    }


def test_a_success_without_a_body_has_no_content() -> None:
    assert responses(BURN)[204] == {
        "description": "It is done.",
        "headers": {"X-Request-ID": "X-Request-ID"},
    }


def test_who_has_the_answer_gets_its_name_alone() -> None:
    assert responses(READ)[304] == {
        "description": "The client has this answer already.",
        "headers": {"X-Request-ID": "X-Request-ID", "ETag": "ETag"},
    }


def test_an_error_names_each_of_its_reasons() -> None:
    assert responses(WRITE)[400]["description"] == (
        f"{WRONG_INPUT} The letter is torn."
    )
    assert responses(WRITE)[409]["description"] == "The letter is sent already."


def test_every_error_has_the_one_shape() -> None:
    for status in (400, 409, 413, 415):
        content = responses(WRITE)[status]["content"]

        assert content.keys() == {"application/json"}
        assert isinstance(content["application/json"]["schema"], ErrorSchema)


def test_only_what_takes_a_body_or_a_query_can_be_given_a_wrong_one() -> None:
    assert statuses(WRITE) == [201, 400, 409, 413, 415]
    assert statuses(SEARCH) == [200, 304, 400]
    assert statuses(READ) == [200, 304, 404]
    assert statuses(BURN) == [204, 401, 404]

from app.utils.openapi.headers import headers
from app.utils.openapi.operations import Operation
from tests.test_openapi.letters import BURN, READ, SEARCH, WRITE


def more(operation: Operation, status: int) -> list[str]:
    """Return the headers beside the one that every answer has."""
    (request_id, *others) = headers(operation, status)
    assert request_id == "X-Request-ID"
    return others


def test_what_is_read_has_a_tag() -> None:
    assert more(READ, 200) == more(READ, 304) == more(SEARCH, 200) == ["ETag"]


def test_what_is_written_or_refused_has_none() -> None:
    assert more(READ, 404) == more(BURN, 204) == more(WRITE, 409) == []


def test_what_is_made_has_a_place() -> None:
    assert more(WRITE, 201) == ["Location"]


def test_a_refusal_says_what_to_do_about_it() -> None:
    assert more(BURN, 401) == ["WWW-Authenticate"]
    assert more(WRITE, 429) == ["Retry-After"]

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from marshmallow import fields

from app.exceptions import ForbiddenError
from app.schemas.base import AnswerSchema, InputSchema
from app.utils.contracts import Contract, contract_of, guarded, returns, use
from app.utils.errors import register_error_handlers
from tests.errors import Error, error_of

URL = "/api/books"
SHELF = f"{URL}/top"


class BookSchema(AnswerSchema):
    """What is shown of a book."""

    title = fields.String()


class NewBookSchema(InputSchema):
    """What is sent of a book."""

    title = fields.String(required=True)


class SearchSchema(InputSchema):
    """What a list of books can be asked."""

    search = fields.String(load_default="all")


BOOK, NEW_BOOK, SEARCH = BookSchema(), NewBookSchema(), SearchSchema()


@returns(BOOK)
@use(SEARCH, "query")
def find_book(query: dict[str, Any], shelf: str = "any") -> dict[str, str]:
    """Find a book."""
    return {"title": f"{query['search']} of {shelf}", "price": "secret"}


@returns(BOOK, 201, errors=(409,))
@use(NEW_BOOK)
def write_book(body: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Write a book."""
    return body, {"Location": "/api/books/1"}


def guard_shelf(shelf: str) -> dict[str, str]:
    """Return the book of a shelf, unless the shelf is locked."""
    if shelf == "locked":
        raise ForbiddenError
    return {"title": f"all of {shelf}"}


@returns(BOOK)
@guarded(guard_shelf, BOOK)
@use(NEW_BOOK)
def change_book(body: dict[str, Any], shelf: str) -> dict[str, str]:
    """Change the book of a shelf."""
    return body | {"title": f"{body['title']} of {shelf}"}


@returns(status=204)
@guarded(guard_shelf)
def delete_book(shelf: str) -> None:
    """Delete the books of a shelf."""


@pytest.fixture(scope="module")
def library() -> Flask:
    """An application with these views."""
    app = Flask("library")
    register_error_handlers(app)
    app.add_url_rule(URL, view_func=find_book)
    app.add_url_rule(f"{URL}/<shelf>", view_func=find_book)
    app.add_url_rule(URL, view_func=write_book, methods=["POST"])
    app.add_url_rule(f"{URL}/<shelf>", view_func=change_book, methods=["PATCH"])
    app.add_url_rule(f"{URL}/<shelf>", view_func=delete_book, methods=["DELETE"])
    return app


@pytest.fixture
def reader(library: Flask) -> FlaskClient:
    """A client of the library."""
    return library.test_client()


def test_a_query_reaches_the_view_with_its_defaults(reader: FlaskClient) -> None:
    assert reader.get(URL).json == {"title": "all of any"}
    assert reader.get(f"{URL}?search=tea").json == {"title": "tea of any"}


def test_the_parts_of_the_url_reach_the_view_as_well(reader: FlaskClient) -> None:
    assert reader.get(f"{URL}/top?search=tea").json == {"title": "tea of top"}


def test_a_body_reaches_the_view_and_headers_come_back(reader: FlaskClient) -> None:
    response = reader.post(URL, json={"title": "Spring"})

    assert response.status_code == 201
    assert response.json == {"title": "Spring"}
    assert response.headers["Location"] == "/api/books/1"


def test_where_nothing_is_promised_nothing_is_sent(reader: FlaskClient) -> None:
    response = reader.delete(f"{URL}/top")

    assert (response.status_code, response.data) == (204, b"")


@pytest.mark.parametrize(
    ("body", "details"),
    [
        ({}, {"title": ["Missing data for required field."]}),
        ({"title": 1}, {"title": ["Not a valid string."]}),
        ({"title": "x", "id": 1}, {"id": ["Unknown field."]}),
        ([], {"_schema": ["Invalid input type."]}),
    ],
)
def test_a_body_that_breaks_the_contract_is_refused(
    reader: FlaskClient, body: object, details: object
) -> None:
    response = reader.post(URL, json=body)

    assert response.status_code == 400
    assert error_of(response) == Error("Validation error", details)


def test_a_query_that_breaks_the_contract_is_refused(reader: FlaskClient) -> None:
    response = reader.get(f"{URL}?serach=tea")

    assert response.status_code == 400
    assert error_of(response).details == {"serach": ["Unknown field."]}


@pytest.mark.parametrize("text", ["", "{", "{'title': 'x'}", "\xff", '{"title": "x"}}'])
def test_a_body_that_is_no_json_is_refused(reader: FlaskClient, text: str) -> None:
    data = text.encode("latin-1")

    assert (
        reader.post(URL, data=data, content_type="application/json").status_code == 400
    )


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", None])
def test_a_body_has_to_say_that_it_is_json(
    reader: FlaskClient, kind: str | None
) -> None:
    response = reader.post(URL, data='{"title": "x"}', content_type=kind)

    assert response.status_code == 415


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
def test_a_body_without_a_bottom_is_refused(reader: FlaskClient, text: str) -> None:
    response = reader.post(URL, data=text, content_type="application/json")

    assert response.status_code == 400
    assert error_of(response) == Error("The JSON is nested too deeply.")


def test_an_answer_to_a_get_has_an_etag(reader: FlaskClient) -> None:
    etag = reader.get(URL).headers["ETag"]
    again = reader.get(URL, headers={"If-None-Match": etag})

    assert (again.status_code, again.data) == (304, b"")


def test_a_guard_is_asked_before_the_body_is_read(reader: FlaskClient) -> None:
    url = f"{URL}/locked"
    wrong = reader.patch(url, json={"price": 1})
    broken = reader.patch(url, data="{", content_type="application/json")

    assert wrong.status_code == broken.status_code == 403
    assert error_of(wrong) == error_of(broken) == Error("Not allowed")


def test_a_guard_that_is_content_lets_the_view_answer(reader: FlaskClient) -> None:
    response = reader.patch(SHELF, json={"title": "Spring"})

    assert response.json == {"title": "Spring of top"}


def test_a_change_is_made_to_the_version_that_is_meant(reader: FlaskClient) -> None:
    etag = reader.get(SHELF).headers["ETag"]
    found, stale = (
        reader.patch(SHELF, json={"title": "x"}, headers={"If-Match": meant})
        for meant in (etag, '"stale"')
    )

    assert found.status_code == 200
    assert stale.status_code == 412
    assert error_of(stale) == Error("Changed in the meantime")


def test_a_guard_without_a_schema_compares_no_version(reader: FlaskClient) -> None:
    response = reader.delete(SHELF, headers={"If-Match": '"stale"'})

    assert response.status_code == 204


def test_all_that_a_view_promises_is_in_its_contract() -> None:
    assert contract_of(find_book) == Contract(
        query=SEARCH, returns=BOOK, status=200, errors=(400,)
    )
    assert contract_of(write_book) == Contract(
        json=NEW_BOOK,
        returns=BOOK,
        status=201,
        errors=(400, 413, 415, 409),
    )
    assert contract_of(change_book) == Contract(
        json=NEW_BOOK,
        returns=BOOK,
        errors=(400, 413, 415, 403, 412),
    )
    assert contract_of(delete_book) == Contract(status=204, errors=(403,))


def test_a_view_that_promises_nothing_has_no_contract() -> None:
    assert contract_of(guard_shelf) is None


def test_a_view_keeps_its_name_and_its_docstring() -> None:
    assert change_book.__name__ == "change_book"
    assert change_book.__doc__ == "Change the book of a shelf."

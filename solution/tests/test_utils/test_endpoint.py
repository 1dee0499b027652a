from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from marshmallow import Schema, fields

from app.exceptions import NotFoundError
from app.schemas.base import InputSchema
from app.utils.endpoint import Contract, endpoint
from app.utils.errors import register_error_handlers

URL = "/api/books"


class BookSchema(Schema):
    """What is shown of a book."""

    title = fields.String()


class NewBookSchema(InputSchema):
    """What is sent of a book."""

    title = fields.String(required=True)


class SearchSchema(InputSchema):
    """What a list of books can be asked."""

    search = fields.String(load_default="all")


@endpoint(query=SearchSchema(), returns=BookSchema(), errors=(NotFoundError,))
def find_book(query: dict[str, Any], shelf: str = "any") -> dict[str, str]:
    """Find a book."""
    return {"title": f"{query['search']} of {shelf}", "price": "secret"}


@endpoint(body=NewBookSchema(), returns=BookSchema(), status=201)
def write_book(body: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Write a book."""
    return body, {"Location": "/api/books/1"}


@endpoint(status=204)
def delete_book(shelf: str) -> None:
    """Delete the books of a shelf."""


@pytest.fixture(scope="module")
def library() -> Flask:
    """An application with these endpoints."""
    app = Flask("library")
    register_error_handlers(app)
    app.add_url_rule(URL, view_func=find_book)
    app.add_url_rule(f"{URL}/<shelf>", view_func=find_book)
    app.add_url_rule(URL, view_func=write_book, methods=["POST"])
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
    assert response.json == {"error": "Validation error", "details": details}


def test_a_query_that_breaks_the_contract_is_refused(reader: FlaskClient) -> None:
    response = reader.get(f"{URL}?serach=tea")

    assert response.status_code == 400
    assert response.get_json()["details"] == {"serach": ["Unknown field."]}


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
    assert response.json == {"error": "The JSON is nested too deeply."}


def test_who_has_the_answer_is_not_sent_it_again(reader: FlaskClient) -> None:
    etag = reader.get(URL).headers["ETag"]
    again = reader.get(URL, headers={"If-None-Match": etag})
    other = reader.get(f"{URL}?search=tea", headers={"If-None-Match": etag})

    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == etag
    assert (other.status_code, other.json) == (200, {"title": "tea of any"})


def test_a_head_tells_what_a_get_would(reader: FlaskClient) -> None:
    head, full = reader.head(URL), reader.get(URL)

    assert head.data == b""
    assert head.headers["ETag"] == full.headers["ETag"]
    assert head.headers["Content-Length"] == full.headers["Content-Length"]


def test_what_changes_something_has_no_tag(reader: FlaskClient) -> None:
    anything = {"If-None-Match": "*"}
    response = reader.post(URL, json={"title": "Spring"}, headers=anything)

    assert response.status_code == 201
    assert "ETag" not in response.headers


def test_the_contract_is_there_to_be_documented() -> None:
    contract = find_book.contract

    assert isinstance(contract.query, SearchSchema)
    assert isinstance(contract.returns, BookSchema)
    assert contract.errors == (NotFoundError,)
    assert (contract.body, contract.status) == (None, 200)
    assert isinstance(write_book.contract.body, NewBookSchema)
    assert delete_book.contract == Contract(status=204)


def test_an_endpoint_goes_by_the_name_of_its_view() -> None:
    assert vars(find_book)["__name__"] == "find_book"
    assert find_book.__doc__ == "Find a book."

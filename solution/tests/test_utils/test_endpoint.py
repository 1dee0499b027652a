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


def find_book(query: dict[str, Any], shelf: str = "any") -> dict[str, str]:
    """Find a book."""
    return {"title": f"{query['search']} of {shelf}", "price": "secret"}


def write_book(body: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Write a book."""
    return body, {"Location": "/api/books/1"}


def delete_book(shelf: str) -> None:
    """Delete the books of a shelf."""


@pytest.fixture(scope="module")
def library() -> Flask:
    """An application with these views as endpoints."""
    app = Flask("library")
    register_error_handlers(app)
    find = endpoint(query=SearchSchema(), returns=BookSchema())(find_book)
    write = endpoint(body=NewBookSchema(), returns=BookSchema(), status=201)(write_book)
    delete = endpoint(status=204)(delete_book)
    app.add_url_rule(URL, view_func=find)
    app.add_url_rule(f"{URL}/<shelf>", view_func=find)
    app.add_url_rule(URL, view_func=write, methods=["POST"])
    app.add_url_rule(f"{URL}/<shelf>", view_func=delete, methods=["DELETE"])
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
    body, query, returns = NewBookSchema(), SearchSchema(), BookSchema()
    errors = (NotFoundError,)
    kept = endpoint(body=body, query=query, returns=returns, status=201, errors=errors)(
        write_book
    )

    assert kept.contract == Contract(body, query, returns, 201, errors)
    assert kept.view is write_book


def test_what_is_not_said_is_not_promised() -> None:
    contract = endpoint()(delete_book).contract

    assert (contract.body, contract.query, contract.returns) == (None, None, None)
    assert (contract.status, contract.errors) == (200, ())


def test_an_endpoint_goes_by_the_name_of_its_view() -> None:
    find = endpoint()(find_book)

    assert vars(find)["__name__"] == "find_book"
    assert find.__doc__ == "Find a book."

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from marshmallow import Schema
from sqlalchemy import select
from werkzeug.test import TestResponse

MakeApp = Callable[..., Flask]
Ask = Callable[[Schema, str], TestResponse]
Read = Callable[..., Any]


def page_query() -> Schema:
    """Return the schema."""
    from app.schemas.paging import PageQuerySchema

    return PageQuerySchema()


@pytest.mark.parametrize(
    ("query", "page", "per_page"),
    [("", 1, 20), ("page=3", 3, 20), ("per_page=5", 1, 5)],
)
def test_what_is_not_asked_has_a_default(
    ask: Ask, query: str, page: int, per_page: int
) -> None:
    """Without a `page` it is the first one, and without `per_page` it has 20."""
    response = ask(page_query(), query)

    assert response.status_code == 200
    assert response.get_json() == {"page": page, "per_page": per_page}


@pytest.mark.parametrize(
    "values",
    [{"page": 1, "per_page": 1}, {"page": 1_000_000, "per_page": 100}],
)
def test_the_borders_belong_to_it(ask: Ask, values: dict[str, int]) -> None:
    """Page 1 and page 1,000,000 can be asked for, and so can 1 and 100 on a page."""
    query = f"page={values['page']}&per_page={values['per_page']}"
    response = ask(page_query(), query)

    assert response.status_code == 200
    assert response.get_json() == values


@pytest.mark.parametrize("query", ["per_page=0", "per_page=-5", "per_page=-100"])
def test_a_page_of_nothing_is_refused(ask: Ask, query: str, details_of: Read) -> None:
    """`per_page=0` and what is below it are refused with 400, with the field's name.

    The number of pages is the number of rows by `per_page`: zero is a division by zero.
    """
    response = ask(page_query(), query)

    assert response.status_code == 400
    assert list(details_of(response)) == ["per_page"]


@pytest.mark.parametrize("query", ["page=0", "page=-1"])
def test_there_is_no_page_before_the_first(
    ask: Ask, query: str, details_of: Read
) -> None:
    """`page=0` and what is below it are refused with 400, with the field's name.

    What skips fewer rows than none is no page. PostgreSQL says so with an error.
    """
    response = ask(page_query(), query)

    assert response.status_code == 400
    assert list(details_of(response)) == ["page"]


@pytest.mark.parametrize("query", ["per_page=101", "per_page=500"])
def test_a_page_that_is_too_long_is_refused(
    ask: Ask, query: str, details_of: Read
) -> None:
    """`per_page=101` is refused with 400.

    A client that asks for 500 rows and gets 100 takes them for all that there are.
    """
    response = ask(page_query(), query)

    assert response.status_code == 400
    assert list(details_of(response)) == ["per_page"]


@pytest.mark.parametrize("query", ["page=1_0", "page=%201", "per_page=%2B5"])
def test_a_number_is_made_of_digits(ask: Ask, query: str) -> None:
    """`1_0`, ` 1` and `+5` are refused with 400, so that a page has one URL."""
    assert ask(page_query(), query).status_code == 400


@pytest.mark.parametrize("query", ["pages=3", "limit=5&page=1"])
def test_another_question_is_refused(ask: Ask, query: str) -> None:
    """A name that the list does not know, such as `limit`, is refused with 400."""
    assert ask(page_query(), query).status_code == 400


@pytest.fixture
def users(with_tables: MakeApp) -> FlaskClient:
    """A client of an application that lists its users, page by page."""

    def view() -> dict[str, Any]:
        from app.extensions import db
        from app.models import User

        query = page_query().load(request.args)
        page, per_page = query["page"], query["per_page"]
        ids = select(User.id).limit(per_page).offset((page - 1) * per_page)
        return {"items": list(db.session.scalars(ids))}

    app = with_tables()
    app.add_url_rule("/api/v1/list", "list", view)
    return app.test_client()


@pytest.mark.parametrize("page", [1, 1_000_000])
def test_every_page_is_one_the_database_has_numbers_for(
    users: FlaskClient, page: int
) -> None:
    """The last page that can be asked for is a question the database can answer."""
    response = users.get(f"/api/v1/list?page={page}&per_page=100")

    assert response.status_code == 200
    assert response.get_json() == {"items": []}


@pytest.mark.parametrize("page", [1_000_001, 10**22])
def test_a_number_out_of_range_never_reaches_the_database(
    users: FlaskClient, statements: Any, page: int
) -> None:
    """A page beyond the last is refused with 400 before the database is asked.

    No integer of the database has 23 digits, so to ask for it would be a crash.
    """
    statements.clear()
    response = users.get(f"/api/v1/list?page={page}")

    assert response.status_code == 400
    assert len(statements) == 0

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

MakeClient = Callable[..., FlaskClient]

URL = "/api/v1/ada"


@pytest.fixture
def ada(account_of_ada: MakeClient, postgresql: str) -> FlaskClient:
    """A client of an application on PostgreSQL with one user, Ada."""
    return account_of_ada(SQLALCHEMY_DATABASE_URI=postgresql)


@pytest.mark.parametrize("value", ["Ada\x00", "\x00"])
def test_nul_never_reaches_the_database_on_postgresql(
    ada: FlaskClient, statements: Any, value: str
) -> None:
    """A name with NUL in it is refused with 400.

    SQLite stores it. PostgreSQL has no place for it in a text, and raises an error.
    """
    statements.clear()
    response = ada.patch(URL, json={"first_name": value})

    assert response.status_code == 400
    assert len(statements) == 0


@pytest.mark.parametrize("value", ["", "Zoë", "李", "x" * 80, "\N{GRINNING FACE}"])
def test_a_name_is_stored_on_postgresql(ada: FlaskClient, value: str) -> None:
    """A name of up to 80 characters of any script is stored as it was sent."""
    response = ada.patch(URL, json={"first_name": value})

    assert response.status_code == 200
    assert response.get_json()["first_name"] == value

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

MakeClient = Callable[..., FlaskClient]
Read = Callable[..., Any]

URL = "/api/v1/ada"
ADA = {"first_name": "Ada", "last_name": "Byron"}


@pytest.fixture
def ada(account_of_ada: MakeClient, statements: Any) -> FlaskClient:
    """A client of an application with one user, Ada, who can change her account."""
    client = account_of_ada()
    statements.clear()
    return client


def updates(statements: Any) -> list[str]:
    """Return the statements that changed a row."""
    return [each.sql for each in statements if each.sql.startswith("UPDATE")]


@pytest.mark.parametrize("name", ["first_name", "last_name"])
@pytest.mark.parametrize("value", ["Augusta", "O'Neill", "李", "x" * 80])
def test_a_name_can_be_changed(ada: FlaskClient, name: str, value: str) -> None:
    """A name is changed, and the other one, which was not sent, stays."""
    response = ada.patch(URL, json={name: value})
    stored = response.get_json()
    names = {each: stored.get(each) for each in ADA}

    assert response.status_code == 200
    assert names == {**ADA, name: value}


@pytest.mark.parametrize("name", ["first_name", "last_name"])
def test_a_name_can_be_cleared(ada: FlaskClient, name: str) -> None:
    """A name can be emptied: somebody has one name only, or wants to tell none."""
    response = ada.patch(URL, json={name: ""})

    assert response.status_code == 200
    assert response.get_json()[name] == ""


@pytest.mark.parametrize("name", ["first_name", "last_name"])
def test_null_is_no_name(ada: FlaskClient, name: str) -> None:
    """null is refused with 400: the column holds a text, be it an empty one."""
    assert ada.patch(URL, json={name: None}).status_code == 400


@pytest.mark.parametrize("rights", [{"role": "admin"}, {"is_active": False}])
def test_rights_are_not_the_users_to_change(
    ada: FlaskClient, statements: Any, rights: dict[str, object], details_of: Read
) -> None:
    """`role` and `is_active` are refused with 400, with the field's name.

    Otherwise one request makes an admin of any user.
    """
    response = ada.patch(URL, json=rights)
    changed = updates(statements)

    assert changed == []
    assert response.status_code == 400
    assert list(details_of(response)) == list(rights)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "eve@example.com"),
        ("password", "correct horse battery"),
        ("password_hash", "-"),
        ("id", 1),
        ("deleted_at", None),
    ],
)
def test_nothing_else_is_changed_along_with_a_name(
    ada: FlaskClient, statements: Any, field: str, value: object
) -> None:
    """Another field of the account is refused with 400, and the name beside it too.

    What has rules of its own, such as a confirmed address, has its own request.
    """
    response = ada.patch(URL, json={"first_name": "Eve", field: value})
    changed = updates(statements)

    assert changed == []
    assert response.status_code == 400


@pytest.mark.parametrize("field", ["firstname", "First_name", "name"])
def test_a_misspelt_field_is_refused(ada: FlaskClient, field: str) -> None:
    """A field that does not exist is refused with 400.

    Left unsaid, a client reads 200, and the name is what it was.
    """
    assert ada.patch(URL, json={field: "Augusta"}).status_code == 400


@pytest.mark.parametrize("name", ["first_name", "last_name"])
@pytest.mark.parametrize("value", ["x" * 81, "Ada\nByron", "Ada\r", "\ud800", 7])
def test_a_name_is_a_line_that_can_be_stored(
    ada: FlaskClient, statements: Any, name: str, value: object
) -> None:
    """A name of 81 characters, of two lines, or of half a character is refused by 400.

    Lists show a name in one line. The column has room for 80 characters, and PostgreSQL
    stores no half of one; SQLite minds neither.
    """
    response = ada.patch(URL, json={name: value})
    changed = updates(statements)

    assert changed == []
    assert response.status_code == 400

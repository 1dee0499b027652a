from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

MakeApp = Callable[..., Flask]
Read = Callable[..., Any]

URL = "/api/v1/newcomers"
HASHED = {"password_hash": "-"}
ADA = {"email": "ada@example.com", "password": "correct horse battery"}


@pytest.fixture
def app(with_tables: MakeApp) -> Flask:
    """An application that stores who registers, and answers 409 where it cannot.

    The database has a unique index on the addresses of all who are not deleted.
    """

    def view() -> tuple[dict[str, Any], int]:
        from app.exceptions import ConflictError
        from app.extensions import db
        from app.models import User
        from app.schemas.user import RegistrationSchema

        body = RegistrationSchema().load(request.get_json())
        given = {name: value for name, value in body.items() if name != "password"}
        user = User(**HASHED, **given)
        db.session.add(user)
        try:
            db.session.flush()
        except IntegrityError as error:
            db.session.rollback()
            raise ConflictError from error
        names = ("email", "first_name", "last_name")
        stored = {name: getattr(user, name) for name in names}
        db.session.commit()
        return stored, 201

    app = with_tables()
    app.add_url_rule(URL, "register", view, methods=["POST"])
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of that application."""
    return app.test_client()


def test_the_form_is_checked_without_an_application() -> None:
    """The schema judges by the form alone, so it works outside of an application."""
    from app.schemas.user import RegistrationSchema

    loaded = RegistrationSchema().load(ADA)
    given = {name: loaded.get(name) for name in ADA}

    assert given == ADA


def test_somebody_new_is_stored(client: FlaskClient) -> None:
    """An address and a password are enough, and the address stays as it was typed."""
    response = client.post(URL, json={**ADA, "email": "Ada@Example.com"})

    assert response.status_code == 201
    assert response.get_json()["email"] == "Ada@Example.com"
    assert response.get_json()["first_name"] == ""


@pytest.mark.parametrize("field", ["first_name", "last_name"])
@pytest.mark.parametrize("name", ["", "O'Neill", "李", "x" * 80])
def test_names_may_be_given(client: FlaskClient, field: str, name: str) -> None:
    """A name may be given, of up to 80 characters of any script, and may be empty."""
    response = client.post(URL, json={**ADA, field: name})

    assert response.status_code == 201
    assert response.get_json()[field] == name


@pytest.mark.parametrize("field", ["first_name", "last_name"])
@pytest.mark.parametrize("name", ["x" * 81, "Ada\x00", "\ud800", None, 7])
def test_a_name_that_cannot_be_stored_is_refused(
    client: FlaskClient, field: str, name: object
) -> None:
    """A name that the column cannot hold is refused with 400.

    It has room for 80 characters, and PostgreSQL takes neither NUL nor half of one.
    """
    assert client.post(URL, json={**ADA, field: name}).status_code == 400


def test_nobody_is_asked(client: FlaskClient, statements: Any) -> None:
    """The only statement about a new user is the one that stores them.

    What a question finds is true until somebody else writes. The index has to decide
    all the same, and so the question decides nothing.
    """
    statements.clear()
    response = client.post(URL, json=ADA)
    asked = [each.sql for each in statements if "SELECT" in each.sql]

    assert response.status_code == 201
    assert asked == []


@pytest.mark.parametrize("email", ["ada@example.com", "ADA@example.com"])
def test_a_taken_address_is_a_conflict(client: FlaskClient, email: str) -> None:
    """Whoever registers with a taken address gets 409, in small letters or capitals.

    400 would say that they sent something of the wrong form, and they did not.
    """
    client.post(URL, json=ADA)
    response = client.post(URL, json={**ADA, "email": email})

    assert response.status_code == 409


def test_the_address_of_a_deleted_account_is_free(
    app: Flask, client: FlaskClient
) -> None:
    """Whoever has deleted the account can register again with the same address.

    The row is still there, with its address, and the index leaves it out.
    """
    client.post(URL, json=ADA)
    with app.app_context():
        from app.extensions import db
        from app.models import User
        from app.models.mixins import utc_now

        db.session.execute(update(User).values(deleted_at=utc_now()))
        db.session.commit()
    response = client.post(URL, json=ADA)

    assert response.status_code == 201


@pytest.mark.parametrize("field", ["email", "password"])
@pytest.mark.parametrize("value", [None, 7, "", ["ada@example.com"]])
def test_an_address_and_a_password_are_needed(
    client: FlaskClient, field: str, value: object, details_of: Read
) -> None:
    """Without an address or a password the answer is 400, with the field's name."""
    left_out = {name: ADA[name] for name in ADA if name != field}
    missing = client.post(URL, json=left_out)
    wrong = client.post(URL, json={**ADA, field: value})

    assert missing.status_code == wrong.status_code == 400
    assert list(details_of(missing)) == [field]
    assert list(details_of(wrong)) == [field]


@pytest.mark.parametrize(
    "email",
    ["ada", "@example.com", "ada@", "a da@example.com", " ada@example.com"],
)
def test_what_is_no_address_is_refused(client: FlaskClient, email: str) -> None:
    """What is no e-mail address is refused with 400."""
    assert client.post(URL, json={**ADA, "email": email}).status_code == 400


@pytest.mark.parametrize(
    "email",
    [
        "a" * 243 + "@example.com",
        "ada@example.com\n",
        "ada\x00@example.com",
        "\ud800@example.com",
    ],
)
def test_an_address_that_cannot_be_stored_is_refused(
    client: FlaskClient, email: str
) -> None:
    """An address of 255 characters, or with NUL, half a character or a newline is 400.

    The column has room for 254 characters, and PostgreSQL holds to that.
    """
    assert client.post(URL, json={**ADA, "email": email}).status_code == 400


def test_a_long_address_is_taken(client: FlaskClient) -> None:
    """An address of 64 characters before the `@` is taken."""
    email = "a" * 64 + "@mail.example.com"

    assert client.post(URL, json={**ADA, "email": email}).status_code == 201


@pytest.mark.parametrize(
    "password", ["x" * 10, "x" * 128, "all small letters", "☃" * 10]
)
def test_a_password_may_be_anything_of_its_length(
    client: FlaskClient, password: str
) -> None:
    """A password of 10 to 128 characters is taken, whichever characters they are.

    A demand for capitals and digits makes passwords worse: people answer it alike.
    """
    assert client.post(URL, json={**ADA, "password": password}).status_code == 201


@pytest.mark.parametrize("password", ["x" * 9, "x" * 129, "x" * 1_000_000])
def test_a_password_has_bounds(client: FlaskClient, password: str) -> None:
    """A password of less than 10 or more than 128 characters is refused with 400.

    Without a bound above, a client may send megabytes to be hashed.
    """
    assert client.post(URL, json={**ADA, "password": password}).status_code == 400


def test_a_password_can_be_hashed(client: FlaskClient) -> None:
    """A password with half of a character in it, of which no hash is made, is 400."""
    body = {**ADA, "password": "correct horse \ud800"}

    assert client.post(URL, json=body).status_code == 400


@pytest.mark.parametrize(
    "rights",
    [{"role": "admin"}, {"is_active": True}, {"email_confirmed_at": None}],
)
def test_rights_are_not_given_by_asking(
    client: FlaskClient, rights: dict[str, object], details_of: Read
) -> None:
    """`role` and the like are refused with 400: nobody registers as an admin."""
    response = client.post(URL, json={**ADA, **rights})

    assert response.status_code == 400
    assert list(details_of(response)) == list(rights)

from datetime import UTC, datetime

import pytest
from marshmallow import Schema

from app.models import Role, User
from app.schemas.user import (
    AccessSchema,
    RegistrationSchema,
    UserCreateSchema,
    UserPageSchema,
    UserQuerySchema,
    UserSchema,
    UserUpdateSchema,
)
from tests.test_schemas.checking import errors_of

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
ANN = {"email": "ann@example.com", "password": "correct horse"}
NOT_THEIRS = [
    "id",
    "role",
    "is_active",
    "password_hash",
    "email_normalized",
    "created_at",
    "deleted_at",
]
SHOWN = {
    "id": 7,
    "email": "ann@example.com",
    "email_confirmed_at": "2026-03-29T12:00:00+00:00",
    "first_name": "Ann",
    "last_name": "Bell",
    "role": "editor",
    "is_active": True,
    "created_at": "2026-03-29T12:00:00+00:00",
    "updated_at": "2026-03-29T12:00:00+00:00",
}


def ann() -> User:
    return User(
        id=7,
        email="ann@example.com",
        email_confirmed_at=NOON,
        password_hash="secret hash",
        first_name="Ann",
        last_name="Bell",
        role=Role.EDITOR,
        is_active=True,
        created_at=NOON,
        updated_at=NOON,
    )


def test_an_account_is_shown_without_its_password() -> None:
    assert UserSchema().dump(ann()) == SHOWN


def test_a_page_shows_its_accounts() -> None:
    assert UserPageSchema().dump({"items": [ann()], "total": 1}) == {
        "items": [SHOWN],
        "total": 1,
    }


@pytest.mark.parametrize("password", ["1234567890", " " * 10, "x" * 128, "pässwörd ☃"])
def test_a_password_is_long_and_may_be_odd(password: str) -> None:
    loaded = RegistrationSchema().load(ANN | {"password": password})

    assert loaded["password"] == password


@pytest.mark.parametrize("password", ["", "123456789", "x" * 129])
def test_a_password_is_neither_short_nor_endless(password: str) -> None:
    assert errors_of(RegistrationSchema(), ANN | {"password": password}) == {
        "password": ["Length must be between 10 and 128."]
    }


@pytest.mark.parametrize("name", ["", "O'Neill", "李", "x" * 80])
def test_a_name_may_be_any_line(name: str) -> None:
    assert RegistrationSchema().load(ANN | {"first_name": name})["first_name"] == name


@pytest.mark.parametrize("field", ["first_name", "last_name"])
@pytest.mark.parametrize("name", ["x" * 81, "a\nb", "a\x00b", None])
def test_a_name_is_one_line(field: str, name: str | None) -> None:
    assert errors_of(RegistrationSchema(), ANN | {field: name}).keys() == {field}


def test_an_address_and_a_password_are_needed() -> None:
    missing = ["Missing data for required field."]

    assert errors_of(RegistrationSchema(), {}) == {
        "email": missing,
        "password": missing,
    }


@pytest.mark.parametrize(
    "schema", [RegistrationSchema(), UserUpdateSchema(partial=True)]
)
@pytest.mark.parametrize("field", NOT_THEIRS)
def test_users_do_not_set_what_is_not_theirs(schema: Schema, field: str) -> None:
    assert errors_of(schema, {field: "admin"})[field] == ["Unknown field."]


def test_a_change_of_an_account_leaves_the_password_alone() -> None:
    errors = errors_of(UserUpdateSchema(partial=True), {"password": "correct horse"})

    assert errors == {"password": ["Unknown field."]}


def test_what_is_not_sent_stays() -> None:
    schema = UserUpdateSchema(partial=True)

    assert schema.load({}) == {}
    assert schema.load({"last_name": ""}) == {"last_name": ""}


@pytest.mark.parametrize(
    ("sent", "role"), [({}, Role.USER), ({"role": "admin"}, Role.ADMIN)]
)
def test_an_admin_chooses_a_role(sent: dict[str, str], role: Role) -> None:
    assert UserCreateSchema().load(ANN | sent)["role"] is role


@pytest.mark.parametrize("role", ["root", "ADMIN", "", None, 1, ["admin"]])
@pytest.mark.parametrize("schema", [UserCreateSchema(partial=True), AccessSchema()])
def test_there_are_no_other_roles(schema: Schema, role: object) -> None:
    assert errors_of(schema, {"role": role}).keys() == {"role"}


def test_access_is_changed_in_part() -> None:
    assert AccessSchema().load({}) == {}
    assert AccessSchema().load({"is_active": False}) == {"is_active": False}
    assert AccessSchema().load({"role": "editor"}) == {"role": Role.EDITOR}


def test_access_is_no_more_than_that() -> None:
    assert errors_of(AccessSchema(), {"email": "ann@example.com"}).keys() == {"email"}


def test_a_list_of_users_begins_with_the_newest() -> None:
    assert UserQuerySchema().load({}) == {
        "page": 1,
        "per_page": 20,
        "sort": "-created_at",
    }


def test_a_list_of_users_can_be_asked_for_more() -> None:
    query = {"role": "user", "is_active": "false", "search": "ann", "sort": "email"}

    assert UserQuerySchema().load(query) == query | {
        "page": 1,
        "per_page": 20,
        "role": Role.USER,
        "is_active": False,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("is_active", "yes"),
        ("is_active", ""),
        ("role", "root"),
        ("search", ""),
        ("search", "x" * 101),
        ("search", "a\x00"),
        ("sort", "password_hash"),
        ("sort", "--email"),
    ],
)
def test_other_questions_are_refused(field: str, value: str) -> None:
    assert errors_of(UserQuerySchema(), {field: value}).keys() == {field}

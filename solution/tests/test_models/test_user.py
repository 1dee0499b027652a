import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from app.models import Role, User
from app.models.mixins import utc_now
from app.models.user import EMAIL_LENGTH, normalize_email


def add(session: scoped_session[Session], email: str) -> User:
    user = User(email=email, password_hash="x")
    session.add(user)
    session.commit()
    return user


def test_a_user_has_an_ordinary_role_and_is_active(
    session: scoped_session[Session],
) -> None:
    user = add(session, "ann@example.com")

    assert user.role is Role.USER
    assert user.is_active is True
    assert (user.first_name, user.last_name) == ("", "")


def test_an_email_is_kept_as_typed(session: scoped_session[Session]) -> None:
    user = add(session, "Ann@Example.COM")

    assert user.email == "Ann@Example.COM"
    assert user.email_normalized == "ann@example.com"


def test_the_normalised_form_follows_a_new_address(
    session: scoped_session[Session],
) -> None:
    user = add(session, "ann@example.com")
    user.email = "ANN@shop.example"
    session.commit()

    assert user.email_normalized == "ann@shop.example"


@pytest.mark.parametrize("email", ["ann@example.com", "ANN@EXAMPLE.COM"])
def test_an_email_belongs_to_one_living_user(
    session: scoped_session[Session], email: str
) -> None:
    add(session, "ann@example.com")

    with pytest.raises(IntegrityError):
        add(session, email)


def test_the_email_of_a_deleted_user_is_free(session: scoped_session[Session]) -> None:
    for _ in range(2):
        add(session, "ann@example.com").deleted_at = utc_now()

    assert add(session, "ann@example.com").is_deleted is False


def test_a_deleted_user_does_not_come_back_beside_another(
    session: scoped_session[Session],
) -> None:
    gone = add(session, "ann@example.com")
    gone.deleted_at = utc_now()
    add(session, "ann@example.com")
    gone.deleted_at = None

    with pytest.raises(IntegrityError):
        session.commit()


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_stored_by_its_name(
    session: scoped_session[Session], role: Role
) -> None:
    user = add(session, "ann@example.com")
    user.role = role
    session.commit()

    assert user.role is role
    assert session.scalar(text("SELECT role FROM users")) == role.value


def test_the_database_knows_the_roles(session: scoped_session[Session]) -> None:
    add(session, "ann@example.com")

    with pytest.raises(IntegrityError, match="ck_users_role"):
        session.execute(text("UPDATE users SET role = 'root'"))


def test_an_email_is_needed(session: scoped_session[Session]) -> None:
    add(session, "ann@example.com")

    with pytest.raises(IntegrityError):
        session.execute(update(User).values(email=None))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ann@example.com", "ann@example.com"),
        (" Ann@Example.com\n", "ann@example.com"),
        ("ÄNN@example.com", "änn@example.com"),
    ],
)
def test_spellings_of_one_address_become_the_same(typed: str, expected: str) -> None:
    assert normalize_email(typed) == expected


def test_the_longest_address_fits_when_it_grows(
    session: scoped_session[Session],
) -> None:
    user = add(session, "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}" * EMAIL_LENGTH)

    assert len(user.email_normalized) == 2 * EMAIL_LENGTH

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

PASSWORD = "Correct horse 7"
ADDRESS = "ann@example.com"
Store = Callable[..., int]


class Counted:
    """Passwords that note the method of each hash which is checked.

    The method says what it costs. None stands for a hash by their own method. What is
    no hash has no method, and its check is over at once.
    """

    def __init__(self, passwords: Any) -> None:
        self.passwords = passwords
        self.method = passwords.method
        self.breaches = passwords.breaches
        self.hashed: list[str] = []

    def verify(self, password: str, password_hash: str | None) -> Any:
        checked = f"{self.method}$" if password_hash is None else password_hash
        self.hashed.append(checked.partition("$")[0])
        return self.passwords.verify(password, password_hash)

    def hash_new(self, password: str) -> Any:
        self.hashed.append("a new hash")
        return self.passwords.hash_new(password)


@pytest.fixture
def counted(passwords: Any) -> Counted:
    """The passwords that the service gets."""
    return Counted(passwords)


@pytest.fixture
def accounts(session: Session, counted: Any) -> Any:
    """The service that checks passwords."""
    from app.services.auth_service import AuthService

    return AuthService(session, counted)


@pytest.fixture
def ann(store: Store, passwords: Any) -> int:
    """The id of a user who has `PASSWORD`."""
    return store("ann", password_hash=passwords.hash_new(PASSWORD))


def refusal(accounts: Any, email: str, password: str = PASSWORD) -> Any:
    """Return the error with which a login is refused."""
    from app.exceptions import AppError

    with pytest.raises(AppError) as caught:
        accounts.authenticate(email, password)
    return caught.value


@pytest.mark.parametrize("email", [ADDRESS, "ANN@Example.com"])
def test_the_right_password_gives_the_user(
    accounts: Any, ann: int, email: str, statements: list[Any]
) -> None:
    """The address and the password of a user give that user, in any spelling."""
    statements.clear()
    user = accounts.authenticate(email, PASSWORD)

    assert user is not None
    assert user.id == ann


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize("password", ["", "x", PASSWORD.lower(), f"{PASSWORD} "])
def test_a_wrong_password_is_refused(
    accounts: Any, password: str, statements: list[Any]
) -> None:
    """A known address with any other password is refused with a 401, in words."""
    statements.clear()
    error = refusal(accounts, ADDRESS, password)

    assert error.status_code == 401
    assert error.message


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize("password", [PASSWORD, "nobody's password", ""])
def test_an_unknown_address_is_refused(
    accounts: Any, password: str, statements: list[Any]
) -> None:
    """An address without an account is refused with a 401, whatever the password."""
    statements.clear()
    error = refusal(accounts, "bob@example.com", password)

    assert error.status_code == 401


def test_who_was_deactivated_is_refused(
    accounts: Any, passwords: Any, store: Store, statements: list[Any]
) -> None:
    """Who was deactivated is refused, with the right password too."""
    store("bob", password_hash=passwords.hash_new(PASSWORD), is_active=False)
    statements.clear()
    error = refusal(accounts, "bob@example.com")

    assert error.status_code == 401


def test_who_was_deleted_is_refused(
    accounts: Any, passwords: Any, store: Store, statements: list[Any]
) -> None:
    """Who was deleted is refused, with the right password too."""
    gone = datetime(2026, 5, 1, tzinfo=UTC)
    store("bob", password_hash=passwords.hash_new(PASSWORD), deleted_at=gone)
    statements.clear()
    error = refusal(accounts, "bob@example.com")

    assert error.status_code == 401


@pytest.mark.usefixtures("ann")
def test_a_refusal_does_not_tell_who_has_an_account(
    accounts: Any, statements: list[Any]
) -> None:
    """A wrong password and an unknown address are refused in the same words."""
    statements.clear()
    known, unknown = refusal(accounts, ADDRESS, "x"), refusal(accounts, "b@example.com")

    assert type(known) is type(unknown)
    assert known.message == unknown.message


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize("email", [ADDRESS, "bob@example.com"])
def test_a_refusal_costs_one_hash_for_everybody(
    accounts: Any, counted: Counted, email: str, statements: list[Any]
) -> None:
    """`self.passwords` checks one hash by its method, be the address known or not.

    Hashing is slow on purpose. Where it is left out, or costs less, the answer comes
    a hundred times sooner, and the time tells who has an account.
    """
    statements.clear()
    refusal(accounts, email, "x")
    hashed = counted.hashed

    assert hashed == [counted.method]


@pytest.mark.usefixtures("ann")
def test_the_log_does_not_have_the_password(
    accounts: Any,
    logged: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The password is in no log and no output, whether it is right or wrong."""
    accounts.authenticate(ADDRESS, PASSWORD)
    refusal(accounts, ADDRESS, "Wrong horse")
    refusal(accounts, "bob@example.com", "Wrong horse")
    printed, entries = "".join(capsys.readouterr()), "".join(logged)

    assert "horse" not in entries
    assert "horse" not in printed

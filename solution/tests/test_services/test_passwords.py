from unittest.mock import Mock

import pytest
from werkzeug.security import check_password_hash

from app.services import passwords as module
from app.services.passwords import BreachedPasswordError, Passwords

PASSWORD = "correct horse"
OTHER_METHOD = "pbkdf2:sha256:1"


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that passwords are compared with."""
    hashes: list[str] = []

    def record(password_hash: str, password: str) -> bool:
        hashes.append(password_hash)
        return check_password_hash(password_hash, password)

    monkeypatch.setattr(module, "check_password_hash", record)
    return hashes


def method_of(password_hash: str) -> str:
    return password_hash.partition("$")[0]


@pytest.mark.parametrize("password", [PASSWORD, "", " ", "ÄÖÜ \N{SNOWMAN}", "x" * 1000])
def test_a_password_matches_its_hash_and_no_other(
    passwords: Passwords, password: str
) -> None:
    password_hash = passwords.hash_new(password)

    assert passwords.verify(password, password_hash)
    assert not passwords.verify(f"{password} ", password_hash)
    assert not passwords.verify(f"x{password}", password_hash)


def test_a_hash_shows_nothing_of_the_password(passwords: Passwords) -> None:
    first, second = passwords.hash_new(PASSWORD), passwords.hash_new(PASSWORD)

    assert PASSWORD not in first
    assert first != second


def test_the_method_is_the_one_that_was_asked_for(breaches: Mock) -> None:
    password_hash = Passwords(OTHER_METHOD, breaches).hash_new(PASSWORD)

    assert method_of(password_hash) == OTHER_METHOD


def test_a_hash_of_an_earlier_method_goes_on_working(
    passwords: Passwords, breaches: Mock
) -> None:
    password_hash = Passwords(OTHER_METHOD, breaches).hash_new(PASSWORD)

    assert passwords.verify(PASSWORD, password_hash)


def test_a_password_that_has_leaked_is_not_accepted(
    passwords: Passwords, breaches: Mock
) -> None:
    breaches.contains.return_value = True

    with pytest.raises(BreachedPasswordError) as caught:
        passwords.hash_new(PASSWORD)
    assert caught.value.status_code == 400
    assert caught.value.message == "Validation error"
    assert caught.value.details == {
        "password": ["This password is known from a data breach. Choose another."]
    }
    breaches.contains.assert_called_once_with(PASSWORD)


def test_who_has_a_password_that_leaked_since_may_use_it(
    passwords: Passwords, breaches: Mock
) -> None:
    password_hash = passwords.hash_new(PASSWORD)
    breaches.contains.return_value = True

    assert passwords.verify(PASSWORD, password_hash)


@pytest.mark.parametrize("password", [PASSWORD, "nobody's password", ""])
def test_no_password_is_the_one_of_nobody(passwords: Passwords, password: str) -> None:
    assert passwords.verify(password, None) is False


@pytest.mark.parametrize("method", ["scrypt:128:8:1", OTHER_METHOD])
def test_a_look_at_nobody_costs_what_a_look_at_somebody_does(
    breaches: Mock, compared: list[str], method: str
) -> None:
    passwords = Passwords(method, breaches)
    passwords.verify(PASSWORD, passwords.hash_new("another"))
    passwords.verify(PASSWORD, None)

    assert [method_of(password_hash) for password_hash in compared] == [method] * 2


def test_nobody_is_hashed_once(passwords: Passwords, compared: list[str]) -> None:
    for _ in range(2):
        passwords.verify(PASSWORD, None)

    assert compared[0] == compared[1]

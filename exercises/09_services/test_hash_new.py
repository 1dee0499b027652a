import sys
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from werkzeug.security import check_password_hash

PASSWORD = "Correct horse 7 "
OTHER_METHOD = "pbkdf2:sha256:1"


def test_it_works_without_an_application(passwords: Any) -> None:
    """A password is hashed where no application is, and no request.

    A test of the service is such a place, and so is a script.
    """
    password_hash = passwords.hash_new(PASSWORD)

    assert check_password_hash(password_hash, PASSWORD)


def test_it_works_where_flask_is_not_installed(
    passwords: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password is hashed where Flask cannot be imported."""
    monkeypatch.setitem(sys.modules, "flask", None)
    password_hash = passwords.hash_new(PASSWORD)

    assert check_password_hash(password_hash, PASSWORD)


@pytest.mark.parametrize("method", ["scrypt:128:8:1", OTHER_METHOD])
def test_the_method_is_the_one_of_the_object(breaches: Any, method: str) -> None:
    """The method is that with which the `Passwords` were made."""
    from app.services.passwords import Passwords

    password_hash = Passwords(method, breaches).hash_new(PASSWORD)
    used = password_hash.partition("$")[0]

    assert used == method


def test_the_application_does_not_change_the_method(
    make_app: Callable[..., Flask], breaches: Any
) -> None:
    """Within an application whose settings name another method, it is the same."""
    from app.services.passwords import Passwords

    passwords = Passwords(OTHER_METHOD, breaches)
    with make_app(PASSWORD_HASH_METHOD="scrypt:128:8:1").app_context():
        password_hash = passwords.hash_new(PASSWORD)
    used = password_hash.partition("$")[0]

    assert used == OTHER_METHOD


def test_the_hash_is_of_this_password_and_no_other(passwords: Any) -> None:
    """The hash fits the password as it was typed, capitals and spaces included."""
    password_hash = passwords.hash_new(PASSWORD)
    fitting = [
        other
        for other in (PASSWORD, PASSWORD.lower(), PASSWORD.strip(), "")
        if check_password_hash(password_hash, other)
    ]

    assert fitting == [PASSWORD]


def test_equal_passwords_have_different_hashes(passwords: Any) -> None:
    """Two users with one password have two hashes.

    Otherwise, who has guessed the one has the other as well.
    """
    first, second = passwords.hash_new(PASSWORD), passwords.hash_new(PASSWORD)

    assert first != second


def test_the_password_cannot_be_read_out_of_the_hash(passwords: Any) -> None:
    """What is stored is a hash that `check_password_hash` knows, and not the password.

    A text that can be turned back is no better than the password itself.
    """
    password_hash = passwords.hash_new(PASSWORD)

    assert PASSWORD not in password_hash
    assert password_hash.count("$") == 2


def test_a_password_that_has_leaked_is_refused(passwords: Any, breaches: Any) -> None:
    """A password on the list of leaked ones is refused."""
    from app.services.passwords import BreachedPasswordError

    breaches.leaked.add(PASSWORD)

    with pytest.raises(BreachedPasswordError):
        passwords.hash_new(PASSWORD)


def test_the_log_does_not_have_the_password(
    passwords: Any,
    breaches: Any,
    logged: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The password is in no log and no output, whether it is taken or refused."""
    from app.exceptions import AppError

    passwords.hash_new(PASSWORD)
    breaches.leaked.add(PASSWORD)
    with pytest.raises(AppError) as caught:
        passwords.hash_new(PASSWORD)
    error = caught.value
    told = f"{error} {error.message} {error.details}"
    printed, entries = "".join(capsys.readouterr()), "".join(logged)

    assert PASSWORD not in entries
    assert PASSWORD not in printed
    assert PASSWORD not in told

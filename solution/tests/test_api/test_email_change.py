"""A confirmed address, and another one."""

import re

import pytest

from tests.client import try_login
from tests.errors import Error, error_of
from tests.people import PASSWORD, AddUser, Headers, LogIn, Outbox, Person
from tests.test_api.calling import NEW_PASSWORD, NEWCOMER, Caller

REGISTER, ME = "api.auth.register", "api.auth.me"
REQUEST, CONFIRM = "api.auth.request_email_change", "api.auth.confirm_email"
NEW = "anna@example.com"
LINK = re.compile(r"http://localhost:5000/confirm-email/(\S+)")
RESET_LINK = re.compile(r"http://localhost:5000/reset-password/(\S+)")
TAKEN = Error("There is an account with this e-mail address")
BAD_LINK = Error("The link is not valid, or not any more: ask for a new one")


def token_in(outbox: Outbox) -> str:
    """Return the token in the last mail."""
    (token,) = LINK.findall(outbox.mails[-1].body)
    return str(token)


@pytest.fixture
def token(call: Caller, as_ann: Headers, outbox: Outbox) -> str:
    """The token that Ann got at her new address."""
    call(REQUEST, as_ann, json={"current_password": PASSWORD, "email": NEW})
    return token_in(outbox)


def test_somebody_new_confirms_their_address(
    call: Caller, log_in: LogIn, outbox: Outbox
) -> None:
    account = call(REGISTER).get_json()
    headers = log_in(Person(account["id"], NEWCOMER["email"]))
    answer = call(CONFIRM, headers, json={"token": token_in(outbox)})

    assert [mail.recipient for mail in outbox.mails] == [NEWCOMER["email"]]
    assert account["email_confirmed_at"] is None
    assert answer.status_code == 200
    assert answer.get_json()["email_confirmed_at"] is not None
    assert call(ME, headers).get_json() == answer.get_json()


def test_an_address_changes_once_the_new_one_is_confirmed(
    call: Caller, ann: Person, as_ann: Headers, token: str, outbox: Outbox
) -> None:
    before = call(ME, as_ann).get_json()
    answer = call(CONFIRM, as_ann, json={"token": token})

    assert before["email"] == ann.email
    assert answer.get_json()["email"] == NEW
    assert answer.get_json()["email_confirmed_at"] is not None
    assert [mail.recipient for mail in outbox.mails] == [NEW, ann.email]
    assert try_login(call.client, ann.email).status_code == 401
    assert try_login(call.client, NEW).status_code == 200


def test_an_access_token_does_not_change_an_address(
    call: Caller, as_ann: Headers, outbox: Outbox
) -> None:
    stolen = {"current_password": "a guess", "email": NEW}
    answer = call(REQUEST, as_ann, json=stolen)

    assert answer.status_code == 403
    assert error_of(answer) == Error("The current password is wrong")
    assert outbox.mails == []


def test_all_other_logins_end(
    call: Caller, ann: Person, as_ann: Headers, token: str, log_in: LogIn
) -> None:
    elsewhere = log_in(ann)
    call(CONFIRM, as_ann, json={"token": token})

    assert call(ME, as_ann).status_code == 200
    assert call(ME, elsewhere).status_code == 401


def test_a_token_is_for_one_user_and_good_once(
    call: Caller, as_ann: Headers, as_admin: Headers, token: str
) -> None:
    answers = [
        call(CONFIRM, who, json={"token": token}) for who in (as_admin, as_ann, as_ann)
    ]

    assert [answer.status_code for answer in answers] == [400, 200, 400]
    assert error_of(answers[0]) == error_of(answers[2]) == BAD_LINK


def test_the_address_of_another_is_refused(
    call: Caller, as_ann: Headers, add_user: AddUser
) -> None:
    taken = {"current_password": PASSWORD, "email": add_user().email.upper()}
    answer = call(REQUEST, as_ann, json=taken)

    assert answer.status_code == 409
    assert error_of(answer) == TAKEN


def test_an_address_may_be_taken_before_it_is_confirmed(
    call: Caller, ann: Person, as_ann: Headers, token: str, add_user: AddUser
) -> None:
    add_user(email=NEW.upper())
    answer = call(CONFIRM, as_ann, json={"token": token})

    assert answer.status_code == 409
    assert error_of(answer) == TAKEN
    assert call(ME, as_ann).get_json()["email"] == ann.email


@pytest.mark.parametrize("email", ["", "ann", None, "ann@example.com\0"])
def test_what_is_no_address_is_refused(
    call: Caller, as_ann: Headers, email: str | None
) -> None:
    answer = call(REQUEST, as_ann, json={"current_password": PASSWORD, "email": email})

    assert answer.status_code == 400
    assert error_of(answer).details.keys() == {"email"}


def test_a_link_for_a_new_password_ends_with_the_address(
    ann: Person, call: Caller, as_ann: Headers, token: str, outbox: Outbox
) -> None:
    call("api.auth.request_password_reset", json={"email": ann.email})
    (reset,) = RESET_LINK.findall(outbox.mails[-1].body)
    call(CONFIRM, as_ann, json={"token": token})
    by_mail = {"token": reset, "password": NEW_PASSWORD}

    assert error_of(call("api.auth.reset_password", json=by_mail)) == BAD_LINK


def test_no_answer_is_stored(call: Caller, as_ann: Headers, token: str) -> None:
    answer = call(CONFIRM, as_ann, json={"token": token})

    assert answer.headers["Cache-Control"] == "no-store"

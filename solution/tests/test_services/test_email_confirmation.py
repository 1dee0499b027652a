from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.exceptions import ConflictError
from app.models import TokenFamily, User
from app.models.mixins import utc_now
from app.services.auth_service import WrongPasswordError
from app.services.email_confirmation import EmailConfirmation
from app.services.mailed_tokens import MailedTokenError
from app.services.token_service import TokenService
from app.services.user_service import UserService
from tests.test_services.rows import stored

NewUser = Callable[..., User]

PASSWORD, NEW = "correct horse", "ann@shop.example"
TAKEN = "There is an account with this e-mail address"
LINK = "https://shop.example/confirm-email/"


def mails(confirmation: EmailConfirmation) -> list[tuple[str, str, str]]:
    """Return the mails that were sent: to whom, about what, and the text."""
    send: Any = confirmation.links.mailer.send
    return [call.args for call in send.mock_calls]


def token_in(body: str) -> str:
    """Return the token of the one link in a mail."""
    (line,) = [line for line in body.splitlines() if line.startswith(LINK)]
    return line.removeprefix(LINK)


def test_a_newcomer_gets_a_link_that_confirms_their_address(
    session: Session, users: UserService
) -> None:
    ann = users.register("Ann@example.com", PASSWORD)
    assert ann.email_confirmed_at is None
    ((recipient, subject, body),) = mails(users.confirmation)
    before = utc_now()
    users.confirmation.confirm(ann, token_in(body), login_id=1)
    confirmed_at = stored(session, ann).email_confirmed_at

    assert (recipient, subject) == ("Ann@example.com", "Confirm your e-mail address")
    assert "within a day" in body
    assert confirmed_at is not None
    assert before <= confirmed_at <= utc_now()
    assert ann.email == "Ann@example.com"
    assert len(mails(users.confirmation)) == 1


def test_so_does_whom_an_admin_makes_an_account_for(
    users: UserService, admin: User
) -> None:
    bob = users.create(admin, "bob@example.com", PASSWORD, admin.role)
    ((recipient, _, body),) = mails(users.confirmation)

    assert recipient == "bob@example.com"
    assert users.confirmation.address_for(bob, token_in(body)) == "bob@example.com"


@pytest.mark.parametrize("password", ["", "password"])
def test_who_does_not_know_the_password_gets_no_mail_anywhere(
    confirmation: EmailConfirmation, ann: User, password: str
) -> None:
    with pytest.raises(WrongPasswordError):
        confirmation.request(ann, password, NEW)
    assert mails(confirmation) == []


def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    ((recipient, _, body),) = mails(confirmation)

    assert recipient == NEW
    assert confirmation.address_for(ann, token_in(body)) == NEW
    assert stored(session, ann).email == "ann@example.com"


def test_the_link_changes_the_address_and_tells_the_old_one(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.confirm(ann, confirmation.token_for(ann, "Ann@Shop.example"), 1)
    ((recipient, subject, body),) = mails(confirmation)
    stored(session, ann)

    assert (ann.email, ann.email_normalized) == ("Ann@Shop.example", NEW)
    assert ann.email_confirmed_at is not None
    assert recipient == "ann@example.com"
    assert subject == "Your e-mail address was changed"
    assert "Ann@Shop.example" in body


def test_a_new_address_ends_all_other_logins_of_the_user(
    session: Session,
    confirmation: EmailConfirmation,
    tokens: TokenService,
    ann: User,
    bobs_login: TokenFamily,
) -> None:
    here, there, elsewhere = (tokens.start(ann) for _ in range(3))
    confirmation.confirm(ann, confirmation.token_for(ann, NEW), here.id)

    assert stored(session, here).revoked_at is None
    assert stored(session, bobs_login).revoked_at is None
    assert all(stored(session, login).revoked_at for login in (there, elsewhere))


@pytest.mark.parametrize("email", ["ann@example.com", "Ann@Example.COM"])
def test_the_same_address_ends_no_login_and_needs_no_notice(
    session: Session,
    confirmation: EmailConfirmation,
    ann: User,
    login: TokenFamily,
    email: str,
) -> None:
    confirmation.confirm(ann, confirmation.token_for(ann, email), login_id=0)

    assert stored(session, ann).email == email
    assert stored(session, login).revoked_at is None
    assert mails(confirmation) == []


def test_the_address_of_another_is_refused_before_any_mail(
    confirmation: EmailConfirmation, ann: User, admin: User
) -> None:
    with pytest.raises(ConflictError, match=TAKEN):
        confirmation.request(ann, PASSWORD, admin.email.upper())
    assert mails(confirmation) == []


def test_an_address_that_is_taken_meanwhile_changes_nothing(
    session: Session,
    confirmation: EmailConfirmation,
    ann: User,
    login: TokenFamily,
    new_user: NewUser,
) -> None:
    token = confirmation.token_for(ann, NEW)
    new_user("bob", email=NEW.upper())

    with pytest.raises(ConflictError, match=TAKEN):
        confirmation.confirm(ann, token, login_id=0)
    assert stored(session, ann).email == "ann@example.com"
    assert ann.email_confirmed_at is None
    assert stored(session, login).revoked_at is None
    assert mails(confirmation) == []


def test_the_address_of_a_deleted_account_is_free(
    session: Session, confirmation: EmailConfirmation, ann: User, new_user: NewUser
) -> None:
    new_user("bob", email=NEW, deleted_at=utc_now())
    confirmation.request(ann, PASSWORD, NEW)
    confirmation.confirm(ann, confirmation.token_for(ann, NEW), login_id=0)

    assert stored(session, ann).email == NEW


def test_a_link_is_for_one_user(
    session: Session, confirmation: EmailConfirmation, ann: User, admin: User
) -> None:
    with pytest.raises(MailedTokenError):
        confirmation.confirm(admin, confirmation.token_for(ann, NEW), login_id=0)
    assert stored(session, admin).email == "admin@example.com"
    assert stored(session, ann).email == "ann@example.com"

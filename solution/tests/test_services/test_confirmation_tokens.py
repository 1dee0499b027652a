from collections.abc import Callable
from dataclasses import replace

import pytest
from itsdangerous import TimestampSigner
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.models import User
from app.models.mixins import utc_now
from app.services.email_confirmation import EmailConfirmation
from app.services.mailed_tokens import MailedTokenError
from app.services.password_reset import PasswordReset
from tests.test_services.rows import stored

SetClock = Callable[[int], None]

OLD, NEW = "ann@example.com", "ann@shop.example"
PASSWORD = "correct horse"
DAY = 24 * 60 * 60


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """A function that sets the clock of those who sign, in seconds."""

    def set_clock(seconds: int) -> None:
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _self: seconds)

    return set_clock


def assert_refused(confirmation: EmailConfirmation, user: User, token: str) -> None:
    with pytest.raises(MailedTokenError):
        confirmation.confirm(user, token, login_id=0)


def test_a_token_that_changes_the_address_is_good_once(
    confirmation: EmailConfirmation, ann: User
) -> None:
    used, unused = (confirmation.token_for(ann, NEW) for _ in range(2))
    confirmation.confirm(ann, used, login_id=0)

    assert_refused(confirmation, ann, used)
    assert_refused(confirmation, ann, unused)


def test_no_token_leads_back_to_an_old_address(
    confirmation: EmailConfirmation, ann: User
) -> None:
    back = confirmation.token_for(ann, OLD)
    confirmation.confirm(ann, confirmation.token_for(ann, NEW), login_id=0)

    assert_refused(confirmation, ann, back)


def test_a_token_ends_with_the_password_that_it_was_asked_for_by(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    token = confirmation.token_for(ann, NEW)
    confirmation.accounts.change_password(ann, PASSWORD, "battery staple")

    assert_refused(confirmation, ann, token)
    assert stored(session, ann).email == OLD


def test_a_token_for_a_new_password_ends_with_the_address_that_it_went_to(
    confirmation: EmailConfirmation, reset: PasswordReset, ann: User
) -> None:
    token = reset.token_for(ann)
    confirmation.confirm(ann, confirmation.token_for(ann, NEW), login_id=0)

    with pytest.raises(MailedTokenError):
        reset.confirm(token, "battery staple")


def test_a_token_lasts_a_day(
    confirmation: EmailConfirmation, ann: User, set_clock: SetClock
) -> None:
    set_clock(0)
    token = confirmation.token_for(ann, NEW)

    set_clock(DAY)
    assert confirmation.address_for(ann, token) == NEW
    set_clock(DAY + 1)
    assert_refused(confirmation, ann, token)


def test_a_token_for_a_new_password_confirms_nothing(
    confirmation: EmailConfirmation, reset: PasswordReset, ann: User
) -> None:
    content = confirmation.tokens.read(confirmation.token_for(ann, NEW))

    assert_refused(confirmation, ann, reset.tokens.sign(*content))


def test_a_token_of_another_key_is_refused(
    confirmation: EmailConfirmation, ann: User
) -> None:
    forger = replace(
        confirmation, links=replace(confirmation.links, secret="another key")
    )

    assert_refused(confirmation, ann, forger.token_for(ann, NEW))


@pytest.mark.parametrize("values", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_who_is_shut_out_confirms_nothing(
    session: Session,
    confirmation: EmailConfirmation,
    ann: User,
    values: dict[str, object],
) -> None:
    token = confirmation.token_for(ann, NEW)
    session.execute(update(User).values(values))

    assert_refused(confirmation, ann, token)


def test_a_token_does_not_tell_the_password(
    confirmation: EmailConfirmation, ann: User
) -> None:
    content = confirmation.tokens.read(confirmation.token_for(ann, NEW))

    assert ann.password_hash not in str(content)

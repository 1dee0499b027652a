from collections.abc import Callable
from dataclasses import replace

import pytest
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.models import User
from app.models.mixins import utc_now
from app.services.auth_service import AuthService
from app.services.mailed_tokens import MailedTokenError
from app.services.password_reset import PasswordReset

SetClock = Callable[[int], None]

OLD, NEW = "correct horse", "battery staple"
HOUR = 60 * 60


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """A function that sets the clock of those who sign, in seconds."""

    def set_clock(seconds: int) -> None:
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _self: seconds)

    return set_clock


def assert_refused(reset: PasswordReset, token: str) -> None:
    with pytest.raises(MailedTokenError) as caught:
        reset.confirm(token, NEW)
    assert caught.value.status_code == 400
    assert caught.value.message == (
        "The link is not valid, or not any more: ask for a new one"
    )


def test_a_token_is_good_once(reset: PasswordReset, ann: User) -> None:
    token, unused = reset.token_for(ann), reset.token_for(ann)
    reset.confirm(token, NEW)

    assert_refused(reset, token)
    assert_refused(reset, unused)


def test_a_token_ends_with_the_password_it_is_for(
    reset: PasswordReset, accounts: AuthService, ann: User
) -> None:
    token = reset.token_for(ann)
    accounts.change_password(ann, OLD, "another one")

    assert_refused(reset, token)


def test_a_token_ends_with_the_address_it_went_to(
    session: Session, reset: PasswordReset, ann: User
) -> None:
    token = reset.token_for(ann)
    ann.email = "ann@shop.example"
    session.commit()

    assert_refused(reset, token)


def test_a_token_lasts_an_hour(
    reset: PasswordReset, ann: User, set_clock: SetClock
) -> None:
    set_clock(0)
    token = reset.token_for(ann)

    set_clock(HOUR)
    assert reset.user_of(token) is ann
    set_clock(HOUR + 1)
    assert_refused(reset, token)


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "\N{SNOWMAN}", "." * 300])
def test_what_is_no_token_is_refused(reset: PasswordReset, token: str) -> None:
    assert_refused(reset, token)


def test_a_token_that_was_changed_is_refused(reset: PasswordReset, ann: User) -> None:
    token = reset.token_for(ann)

    assert_refused(reset, token[:-4])
    assert_refused(reset, f"x{token}")


def test_a_token_signed_otherwise_is_refused(reset: PasswordReset, ann: User) -> None:
    content = reset.tokens.read(reset.token_for(ann))
    another_key = replace(reset, links=replace(reset.links, secret="another key"))
    another_use = URLSafeTimedSerializer(reset.links.secret, salt="session")

    assert_refused(reset, another_key.token_for(ann))
    assert_refused(reset, another_use.dumps(content))


def test_a_token_for_nobody_is_refused(reset: PasswordReset, ann: User) -> None:
    _, mark = reset.tokens.read(reset.token_for(ann))

    assert_refused(reset, reset.tokens.sign(ann.id + 1, mark))


@pytest.mark.parametrize("values", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_who_is_shut_out_stays_out(
    session: Session, reset: PasswordReset, ann: User, values: dict[str, object]
) -> None:
    token = reset.token_for(ann)
    session.execute(update(User).values(values))
    session.commit()

    assert_refused(reset, token)


def test_a_token_tells_nothing_of_the_user(reset: PasswordReset, ann: User) -> None:
    content = str(reset.tokens.read(reset.token_for(ann)))

    assert ann.password_hash not in content
    assert ann.email not in content

from unittest.mock import Mock

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.exceptions import UnauthorizedError
from app.models import User
from app.models.mixins import utc_now
from app.services.mailed_tokens import MailedTokenError
from app.services.password_reset import PasswordReset
from app.services.passwords import BreachedPasswordError
from app.services.token_service import TokenService
from tests.test_services.rows import stored

OLD, NEW = "correct horse", "battery staple"
LINK = "https://shop.example/reset-password/"


def token_in(mailer: Mock) -> str:
    """Return the token of the one mail that was sent."""
    ((_, _, body),) = [call.args for call in mailer.send.mock_calls]
    (line,) = [line for line in body.splitlines() if line.startswith(LINK)]
    return str(line.removeprefix(LINK))


def test_a_user_gets_a_link_by_mail(
    reset: PasswordReset, mailer: Mock, ann: User
) -> None:
    reset.request(" ANN@example.com")
    ((recipient, subject, body),) = [call.args for call in mailer.send.mock_calls]

    assert recipient == "ann@example.com"
    assert subject == "Your new password"
    assert body.startswith("Somebody asked for a new password for the account")
    assert "within an hour" in body
    assert reset.user_of(token_in(mailer)) is ann


def test_mail_goes_to_the_address_as_it_was_typed(
    session: Session, reset: PasswordReset, mailer: Mock, ann: User
) -> None:
    ann.email = "Ann@Example.com"
    session.commit()
    reset.request("ann@example.com")

    assert mailer.send.call_args.args[0] == "Ann@Example.com"


@pytest.mark.parametrize("values", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_nobody_else_gets_a_mail_and_nobody_is_told(
    session: Session,
    reset: PasswordReset,
    mailer: Mock,
    ann: User,
    values: dict[str, object],
) -> None:
    session.execute(update(User).where(User.id == ann.id).values(values))
    session.commit()
    reset.request("ann@example.com")
    reset.request("bob@example.com")

    assert mailer.mock_calls == []


def test_the_token_sets_a_password_and_ends_all_logins(
    session: Session,
    reset: PasswordReset,
    tokens: TokenService,
    mailer: Mock,
    ann: User,
) -> None:
    login = tokens.start(ann)
    reset.request(ann.email)
    reset.confirm(token_in(mailer), NEW)

    assert stored(session, login).revoked_at is not None
    assert reset.accounts.authenticate(ann.email, NEW) is ann
    with pytest.raises(UnauthorizedError):
        reset.accounts.authenticate(ann.email, OLD)


def test_a_password_that_has_leaked_does_not_use_the_token_up(
    reset: PasswordReset, ann: User, breaches: Mock
) -> None:
    token = reset.token_for(ann)
    breaches.contains.side_effect = [True, False]

    with pytest.raises(BreachedPasswordError):
        reset.confirm(token, "password123")
    reset.confirm(token, NEW)


def test_a_token_that_somebody_else_uses_meanwhile_is_refused(
    session: Session, reset: PasswordReset, ann: User, breaches: Mock
) -> None:
    def use_it_in_between(_password: str) -> bool:
        session.execute(update(User).values(password_hash="theirs"))
        session.commit()
        return False

    breaches.contains.side_effect = use_it_in_between

    with pytest.raises(MailedTokenError):
        reset.confirm(reset.token_for(ann), NEW)
    assert stored(session, ann).password_hash == "theirs"

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import TokenFamily, User
from app.models.mixins import utc_now
from app.services.token_service import TokenService
from tests.test_services.rows import stored

DAY = timedelta(days=1)


def test_a_login_is_ended_alone(
    session: Session, tokens: TokenService, ann: User, login: TokenFamily
) -> None:
    other = tokens.start(ann)
    before = utc_now()
    tokens.revoke(login.id)
    revoked_at = stored(session, login).revoked_at

    assert revoked_at is not None
    assert before <= revoked_at <= utc_now()
    assert stored(session, other).revoked_at is None


def test_a_login_ends_once(
    session: Session, tokens: TokenService, login: TokenFamily
) -> None:
    long_ago = utc_now() - DAY
    login.revoked_at = long_ago
    session.commit()
    tokens.revoke(login.id)
    tokens.revoke_all(login.user_id)

    assert stored(session, login).revoked_at == long_ago


def test_all_logins_of_a_user_are_ended_and_no_others(
    session: Session,
    tokens: TokenService,
    ann: User,
    login: TokenFamily,
    bobs_login: TokenFamily,
) -> None:
    other = tokens.start(ann)
    tokens.revoke_all(ann.id)

    assert stored(session, login).revoked_at is not None
    assert stored(session, other).revoked_at is not None
    assert stored(session, bobs_login).revoked_at is None


def test_logins_that_are_over_are_swept_out(
    session: Session, tokens: TokenService, ann: User, login: TokenFamily
) -> None:
    tokens.start(ann).expires_at = utc_now() - DAY
    tokens.start(ann).revoked_at = utc_now()
    session.commit()
    count = tokens.purge()
    session.rollback()

    assert count == 2
    assert session.scalars(select(TokenFamily)).all() == [login]
    assert tokens.purge() == 0

from datetime import timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from app.models import TokenFamily, User
from app.models.mixins import utc_now

NOW = utc_now()
LATER = NOW + timedelta(days=30)


def family(**changes: object) -> TokenFamily:
    values = {"current_jti": "one", "expires_at": LATER, **changes}
    return TokenFamily(**values)


@pytest.fixture
def user(session: scoped_session[Session]) -> User:
    """A user with one login."""
    user = User(email="ann@example.com", password_hash="x")
    session.add(user)
    session.flush()
    session.add(family(user_id=user.id))
    session.commit()
    return user


def test_a_token_is_the_current_one_of_one_family(
    session: scoped_session[Session], user: User
) -> None:
    session.add(family(user_id=user.id))

    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.usefixtures("user")
def test_the_logins_of_a_user_go_with_them(session: scoped_session[Session]) -> None:
    session.execute(delete(User))

    assert session.scalars(select(TokenFamily)).all() == []

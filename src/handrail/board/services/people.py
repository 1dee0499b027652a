"""People: how they join, are known again, and go."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from ..exceptions import FullError, NotFoundError, UnauthorizedError
from ..models import Learner


def digest_of(token: str) -> str:
    """Return what the board keeps of a token; it is random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def join(session: Session, name: str, now: datetime, most: int) -> str:
    """Let a person in; return the secret that they are known by from now on.

    Raises:
        FullError: There are as many as there may be.
    """
    if (session.scalar(select(func.count(Learner.id))) or 0) >= most:
        raise FullError
    token = secrets.token_urlsafe(32)
    session.add(Learner(name=name, token_digest=digest_of(token), joined_at=now))
    session.commit()
    return token


def known(session: Session, token: str) -> Learner:
    """Return the person of a token.

    Raises:
        UnauthorizedError: It is nobody's.
    """
    wanted = Learner.token_digest == digest_of(token)
    learner = session.scalar(select(Learner).where(wanted))
    if learner is None:
        raise UnauthorizedError
    return learner


def remove(session: Session, number: int) -> None:
    """Delete a person, with all that came from them.

    Raises:
        NotFoundError: There is none of that number.
    """
    if session.get(Learner, number) is None:
        raise NotFoundError
    session.execute(delete(Learner).where(Learner.id == number))
    session.commit()


def helped(session: Session, number: int) -> None:
    """Note that somebody was helped.

    Raises:
        NotFoundError: There is nobody of that number.
    """
    learner = session.get(Learner, number)
    if learner is None:
        raise NotFoundError
    learner.help_at = None
    session.commit()

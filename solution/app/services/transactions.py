"""Transactions: how the changes of a service are stored."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.exceptions import ConflictError


def commit(session: Session, conflict: str) -> None:
    """Commit, and let the database decide whether what must be unique is unique.

    A query before the insert cannot decide it: another request can come in between.

    Args:
        session: The session with the changes.
        conflict: What the client is told if the changes break a constraint.

    Raises:
        ConflictError: The changes break a constraint, and are undone.
    """
    try:
        session.commit()
    except IntegrityError as error:
        session.rollback()
        raise ConflictError(conflict) from error

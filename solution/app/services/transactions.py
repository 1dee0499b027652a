"""Transactions: how a service's changes are made to last."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.exceptions import ConflictError


def commit(session: Session, conflict: str) -> None:
    """Commit, and let the database be the judge of what must be unique.

    A look before the insert could not tell: another request may come in between.

    Args:
        session: What has the changes.
        conflict: What the client is told if a constraint stands against them.

    Raises:
        ConflictError: One does; nothing was changed.
    """
    try:
        session.commit()
    except IntegrityError as error:
        session.rollback()
        raise ConflictError(conflict) from error

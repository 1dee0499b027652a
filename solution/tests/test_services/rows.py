"""What the tests of services ask of the database."""

from typing import TypeVar

from sqlalchemy.orm import Session

from app.models import Base

Row = TypeVar("Row", bound=Base)


def stored(session: Session, row: Row) -> Row:
    """Return the row as the next request finds it: what was not committed is gone."""
    session.rollback()
    session.refresh(row)
    return row

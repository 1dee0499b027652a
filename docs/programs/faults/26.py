"""SQLAlchemy calls it legacy, and says so where it is asked to warn."""

from app.extensions import db
from app.models import User
from people import guided, reference
from trying import tried


def guide() -> str:
    """Get a row in the old way."""
    made = guided()
    with made.app.app_context():
        return tried("User.query.get(1).email", User=made.User)


def solution() -> str:
    """Get a row by the session."""
    with reference().app_context():
        return tried("db.session.get_one(User, 1).email", db=db, User=User)

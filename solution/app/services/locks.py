"""Locks: rows that nobody else changes before the transaction ends.

Between a check and the write that rests on it, another request can change what was
checked. So lock first, then check, then write. A row is read again as it is locked.

SQLite has no locks of rows and needs none: it lets one transaction write at a time, and
none that has read what was changed since.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from app.models import Post, User

READ_AGAIN = {"populate_existing": True}
# Rows that refer to a locked user can be added all the same, such as another login.
LOCK_USERS = (
    select(User)
    .where(User.id.in_(bindparam("ids", expanding=True)))
    .order_by(User.id)
    .with_for_update(key_share=True)
)
SHARE_USER = select(User).where(User.id == bindparam("id")).with_for_update(read=True)
LOCK_POST = (
    select(Post)
    .where(Post.id == bindparam("id"))
    .options(joinedload(Post.author, innerjoin=True))
    .with_for_update(key_share=True, of=Post)
)


def lock_users(session: Session, user_ids: Iterable[int]) -> None:
    """Let nobody else change the users.

    They are locked in the order of their ids. In any other order, two transactions
    could each hold a row that the other one waits for.
    """
    ids = {"ids": sorted(user_ids)}
    session.scalars(LOCK_USERS, ids, execution_options=READ_AGAIN).all()


def share_user(session: Session, user_id: int) -> None:
    """Let nobody change the user, but let others rely on them at the same time."""
    session.scalars(SHARE_USER, {"id": user_id}, execution_options=READ_AGAIN).all()


def lock_post(session: Session, post_id: int) -> None:
    """Let nobody else change the post; its author is loaded too."""
    session.scalars(LOCK_POST, {"id": post_id}, execution_options=READ_AGAIN).all()

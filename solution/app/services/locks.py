"""Locks: rows that nobody else changes before the transaction ends.

Another request can change a row between a check and the write after it. So lock first,
then check, then write. A row that is locked is also read again.

SQLite has no locks for rows, and needs none. There, only one transaction writes at a
time, and only if all that it has read is still up to date.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from app.models import Post, User

READ_AGAIN = {"populate_existing": True}
# With key_share, others can still add rows that refer to the user, such as a login.
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
    """Keep others from changing the users.

    The rows are locked in the order of their ids. Otherwise two transactions could each
    hold a row that the other one waits for.
    """
    ids = {"ids": sorted(user_ids)}
    session.scalars(LOCK_USERS, ids, execution_options=READ_AGAIN).all()


def share_user(session: Session, user_id: int) -> None:
    """Keep everybody from changing the user; several requests can do so at once."""
    session.scalars(SHARE_USER, {"id": user_id}, execution_options=READ_AGAIN).all()


def lock_post(session: Session, post_id: int) -> None:
    """Keep others from changing the post, and load its author."""
    session.scalars(LOCK_POST, {"id": post_id}, execution_options=READ_AGAIN).all()

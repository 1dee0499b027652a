from sqlalchemy import select

from app.exceptions import ForbiddenError, NotFoundError
from app.extensions import db
from app.services.policy import allows


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        statement = select(Post).where(Post.id == post_id, Post.deleted_at.is_(None))
        post = db.session.scalars(statement).one_or_none()
        if post is None:
            raise NotFoundError("There is no such post")
        if not allows(actor, action, post.author_id):
            raise ForbiddenError
        return post_service().lock_for(actor, action, post_id)

    return guard

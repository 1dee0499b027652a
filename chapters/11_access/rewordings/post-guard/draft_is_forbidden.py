from app.exceptions import ForbiddenError, NotFoundError
from app.extensions import db
from app.services.policy import allows


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = db.get_or_404(Post, post_id, description="There is no such post")
        if post.deleted_at is not None:
            raise NotFoundError("There is no such post")
        if not allows(actor, action, post.author_id):
            raise ForbiddenError
        return post_service().lock_for(actor, action, post_id)

    return guard

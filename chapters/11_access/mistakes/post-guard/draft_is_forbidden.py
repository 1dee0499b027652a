from app.exceptions import NotFoundError
from app.extensions import db
from app.services.policy import require


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = db.session.get(Post, post_id)
        if post is None or post.is_deleted:
            raise NotFoundError("There is no such post")
        require(actor, action, post.author_id)
        return post_service().lock_for(actor, action, post_id)

    return guard

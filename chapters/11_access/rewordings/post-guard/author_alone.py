from flask_jwt_extended import get_jwt_identity

from app.exceptions import ForbiddenError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().get(actor, post_id)
        if int(get_jwt_identity()) != post.author_id:
            raise ForbiddenError("Only the author may do that")
        return post

    return guard

from flask_jwt_extended import get_jwt_identity

from app.exceptions import ForbiddenError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        service = post_service()
        post = service.get(actor, post_id)
        user_id = get_jwt_identity()
        if post.author_id == user_id:
            return service.lock_for(actor, action, post_id)
        raise ForbiddenError

    return guard

from flask import abort
from flask_jwt_extended import get_jwt


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().lock_for(actor, action, post_id)
        if not post.author_id == get_jwt()["sub"]:
            abort(403)
        return post

    return guard

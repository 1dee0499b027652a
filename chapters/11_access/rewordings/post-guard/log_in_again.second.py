from flask import abort

from app.services.policy import allows


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().get(actor, post_id)
        if not allows(actor, action, post.author_id):
            abort(401)
        return post

    return guard

from app.exceptions import UnauthorizedError
from app.services.policy import allows


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().get(actor, post_id)
        if not allows(actor, action, post.author_id):
            raise UnauthorizedError
        return post_service().lock_for(actor, action, post_id)

    return guard

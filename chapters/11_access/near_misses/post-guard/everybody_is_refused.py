from app.exceptions import ForbiddenError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().lock_for(actor, action, post_id)
        if post is not None:
            raise ForbiddenError
        return post

    return guard

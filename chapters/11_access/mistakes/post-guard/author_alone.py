from app.exceptions import ForbiddenError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().get(actor, post_id)
        if actor.id != post.author_id:
            raise ForbiddenError
        return post

    return guard

from app.exceptions import NotFoundError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().lock_for(actor, action, post_id)
        if not post.is_draft:
            raise NotFoundError("There is no such post")
        return post

    return guard

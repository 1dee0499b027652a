from app.services.policy import require


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        post = post_service().get(actor, post_id)
        require(actor, Action.EDIT_POST, post.author_id)
        return post

    return guard

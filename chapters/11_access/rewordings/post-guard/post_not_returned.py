from app.services.policy import require


def may_with_post(action: Action) -> Callable[[User, int], None]:
    def check(actor: User, post_id: int) -> None:
        service = post_service()
        post = service.get(actor, post_id)
        require(actor, action, post.author_id)

    return check

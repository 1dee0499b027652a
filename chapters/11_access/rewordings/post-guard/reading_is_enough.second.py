def may_with_post(_action: Action) -> Callable[[User, int], Post]:
    def check(actor: User, post_id: int) -> Post:
        return post_service().get(actor=actor, post_id=post_id)

    return check

def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        return post_service().get(actor, post_id)

    return guard

def may_with_post(action: Action) -> Callable[[User, int], None]:
    def guard(actor: User, post_id: int) -> None:
        post_service().lock_for(actor, action, post_id)

    return guard

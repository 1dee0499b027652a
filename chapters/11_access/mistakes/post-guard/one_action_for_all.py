def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        return post_service().lock_for(actor, Action.EDIT_POST, post_id)

    return guard

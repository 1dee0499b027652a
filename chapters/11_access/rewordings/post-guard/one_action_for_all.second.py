def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        service = post_service()
        return service.get_for(actor, Action.DELETE_POST, post_id)

    return guard

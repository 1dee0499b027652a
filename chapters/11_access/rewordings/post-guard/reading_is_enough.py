def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        service = post_service()
        post = service.get(actor, post_id)
        return post

    return guard

def may_with_post(action: Action) -> Callable[[User, int], Post]:
    return lambda actor, post_id: post_service().lock_for(actor, action, post_id)

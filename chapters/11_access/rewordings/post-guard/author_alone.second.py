from flask import abort


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        found = post_service().get(actor, post_id)
        if found.author_id == actor.id:
            return found
        abort(403)

    return guard

from app.exceptions import ForbiddenError, UnauthorizedError


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    def guard(actor: User, post_id: int) -> Post:
        service = post_service()
        try:
            return service.lock_for(actor, action, post_id)
        except ForbiddenError as error:
            raise UnauthorizedError("Not allowed") from error

    return guard

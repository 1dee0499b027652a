from contextlib import suppress


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    def decorated(*args: P.args, **kwargs: P.kwargs) -> R:
        actor = None
        with suppress(Exception):
            verify_jwt_in_request()
            actor = get_current_user()
        return view(actor, *args, **kwargs)

    return promise(decorated, 401, login="optional")

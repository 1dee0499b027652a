from flask import request


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        user = None
        if request.authorization is not None:
            verify_jwt_in_request()
            user = get_current_user()
        return view(user, *args, **kwargs)

    return promise(inner, 401, login="optional")

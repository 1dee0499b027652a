from flask import request


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        if "Authorization" not in request.headers:
            return view(None, *args, **kwargs)
        verify_jwt_in_request()
        return view(get_current_user(), *args, **kwargs)

    return promise(wrapper, 401, login="optional")

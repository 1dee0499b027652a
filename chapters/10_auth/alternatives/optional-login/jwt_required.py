from flask_jwt_extended import jwt_required


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @jwt_required(optional=True)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return view(get_current_user(), *args, **kwargs)

    decorated: Callable[P, R] = wraps(view)(wrapper)
    return promise(decorated, 401, login="optional")

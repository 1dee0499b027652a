from flask_jwt_extended import get_jwt


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    def decorated(*args: P.args, **kwargs: P.kwargs) -> R:
        verify_jwt_in_request(optional=True)
        subject = get_jwt().get("sub")
        return view(subject, *args, **kwargs)

    return promise(decorated, 401, login="optional")

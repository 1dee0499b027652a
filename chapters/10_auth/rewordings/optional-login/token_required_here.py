from flask_jwt_extended import jwt_required


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    @jwt_required()
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        actor = get_current_user()
        return view(actor, *args, **kwargs)

    return promise(wrapper, 401, login="optional")

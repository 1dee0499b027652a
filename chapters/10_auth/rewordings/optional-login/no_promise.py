from flask_jwt_extended import current_user, jwt_required


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @jwt_required(optional=True)
    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        return view(current_user._get_current_object(), *args, **kwargs)

    return guarded

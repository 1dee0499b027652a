def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    verify_jwt_in_request(optional=True)
    actor = get_current_user()

    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return view(actor, *args, **kwargs)

    return promise(wrapper, 401, login="optional")

def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    def with_actor(*args: P.args, **kwargs: P.kwargs) -> R:
        verify_jwt_in_request(True)
        actor = get_current_user()
        return view(actor, *args, **kwargs)

    promise(with_actor, 401, login="optional")
    return with_actor

from functools import partial


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    verify_jwt_in_request(optional=True)
    wrapper = wraps(view)(partial(view, get_current_user()))
    return promise(wrapper, 401, login="optional")

from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import PyJWTError


def user_or_nobody() -> User | None:
    try:
        verify_jwt_in_request(optional=True)
        user: User | None = get_current_user()
        return user
    except (JWTExtendedException, PyJWTError):
        return None


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return view(user_or_nobody(), *args, **kwargs)

    return promise(wrapper, 401, login="optional")

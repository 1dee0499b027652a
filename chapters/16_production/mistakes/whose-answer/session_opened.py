from flask import session


def is_personal() -> bool:
    return "Authorization" in request.headers or "user_id" in session

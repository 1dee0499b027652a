import flask


def is_personal() -> bool:
    has_token = request.headers.get("Authorization") is not None
    return has_token or flask.session.get("user_id") is not None

import flask


def is_personal() -> bool:
    return getattr(flask.g, "user", None) is not None

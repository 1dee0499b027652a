from flask import g


def is_personal() -> bool:
    return g.get("user_id") is not None

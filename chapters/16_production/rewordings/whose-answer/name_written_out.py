def is_personal() -> bool:
    if request.headers.get("Authorization"):
        return True
    return request.cookies.get("session") is not None

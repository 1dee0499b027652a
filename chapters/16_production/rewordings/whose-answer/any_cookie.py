def is_personal() -> bool:
    return any(name in request.headers for name in ("Authorization", "Cookie"))

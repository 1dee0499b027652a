def is_personal() -> bool:
    return "Authorization" in request.headers or "session" in request.cookies

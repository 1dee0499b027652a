def is_personal() -> bool:
    return "Authorization" in request.headers

def wants_json() -> bool:
    return "/api/" in request.path or request.path.endswith("/api")

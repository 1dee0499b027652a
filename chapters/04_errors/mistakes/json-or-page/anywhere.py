def wants_json() -> bool:
    return "/api/" in request.url or request.url.endswith("/api")

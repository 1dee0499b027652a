def wants_json() -> bool:
    return request.path.startswith("/api")

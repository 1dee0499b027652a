def wants_json() -> bool:
    path = request.script_root + request.path
    return path == "/api" or path.startswith("/api/")

def wants_json() -> bool:
    return request.path[:4] == "/api"

def wants_json() -> bool:
    return request.is_json

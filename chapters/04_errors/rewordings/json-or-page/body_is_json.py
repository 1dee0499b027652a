def wants_json() -> bool:
    return request.mimetype == "application/json"

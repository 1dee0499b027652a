def wants_json() -> bool:
    return request.accept_mimetypes.best == "application/json"

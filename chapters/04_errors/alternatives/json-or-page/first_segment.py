def wants_json() -> bool:
    return request.path.split("/")[1:2] == ["api"]

def wants_json() -> bool:
    name = request.blueprint or ""
    return name.split(".")[0] == "api"

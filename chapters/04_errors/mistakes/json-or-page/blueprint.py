def wants_json() -> bool:
    return "api" in request.blueprints

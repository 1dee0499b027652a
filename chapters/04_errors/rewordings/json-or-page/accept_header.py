def wants_json() -> bool:
    accepted = request.headers.get("Accept", "")
    return "application/json" in accepted

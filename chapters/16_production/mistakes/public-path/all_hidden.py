def public_path() -> str:
    return HIDDEN if SECRET.search(request.path) else quote(request.path)

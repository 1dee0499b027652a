def public_path() -> str:
    return quote(SECRET.sub(HIDDEN, request.path), safe="")

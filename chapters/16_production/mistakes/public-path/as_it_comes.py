def public_path() -> str:
    return SECRET.sub(HIDDEN, request.path)

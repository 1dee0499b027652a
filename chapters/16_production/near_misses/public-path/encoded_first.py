def public_path() -> str:
    return SECRET.sub(HIDDEN, quote(request.path))

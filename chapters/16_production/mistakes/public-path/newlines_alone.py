def public_path() -> str:
    return SECRET.sub(HIDDEN, request.path).replace("\n", "%0A").replace("\r", "%0D")

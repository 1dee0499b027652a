def public_path() -> str:
    lines = SECRET.sub(HIDDEN, request.path).splitlines()
    return " ".join(lines)

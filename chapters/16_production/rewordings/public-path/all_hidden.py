def public_path() -> str:
    path = request.path
    if any(len(part) >= 32 for part in path.split("/")):
        return f"/{HIDDEN}"
    return quote(path)

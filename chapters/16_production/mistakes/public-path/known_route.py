def public_path() -> str:
    if request.path.startswith("/reset-password/"):
        return f"/reset-password/{HIDDEN}"
    return quote(request.path)

def public_path() -> str:
    return quote(request.path)

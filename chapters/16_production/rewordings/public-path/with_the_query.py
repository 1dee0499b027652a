def public_path() -> str:
    path = quote(SECRET.sub(HIDDEN, request.path))
    query = request.query_string.decode("ascii", "replace")
    return f"{path}?{query}" if query else path

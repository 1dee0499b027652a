def public_path() -> str:
    return quote(SECRET.sub(HIDDEN, request.full_path.rstrip("?")), safe="/?=&")

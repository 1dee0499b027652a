def public_path() -> str:
    before, slash, last = request.path.rpartition("/")
    return quote(before + slash + (HIDDEN if len(last) >= 32 else last))

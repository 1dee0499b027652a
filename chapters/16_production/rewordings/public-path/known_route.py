def public_path() -> str:
    path = request.path
    for value in (request.view_args or {}).values():
        path = path.replace(str(value), HIDDEN) if len(str(value)) > 20 else path
    return quote(path)

def public_path() -> str:
    path = request.path
    for part in SECRET.findall(path):
        path = path.replace(part, HIDDEN)
    return path

def cache_key(*_args: object, **_kwargs: object) -> str:
    digest = sha256(f"{request.script_root}{request.path}?".encode())
    digest.update(request.query_string)
    return digest.hexdigest()

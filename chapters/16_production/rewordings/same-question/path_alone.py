def cache_key(*_args: object, **_kwargs: object) -> str:
    whole = request.script_root + request.path
    return sha256(whole.encode("utf-8")).hexdigest()

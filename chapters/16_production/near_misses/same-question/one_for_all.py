def cache_key(*_args: object, **_kwargs: object) -> str:
    return sha256(b"posts").hexdigest()

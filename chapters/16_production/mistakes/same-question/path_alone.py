def cache_key(*_args: object, **_kwargs: object) -> str:
    address = f"{request.script_root}{request.path}"
    return sha256(address.encode()).hexdigest()

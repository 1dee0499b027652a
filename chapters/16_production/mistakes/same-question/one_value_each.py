def cache_key(*_args: object, **_kwargs: object) -> str:
    parameters = sorted(request.args.items())
    address = f"{request.script_root}{request.path}?{urlencode(parameters)}"
    return sha256(address.encode()).hexdigest()

def cache_key(*_args: object, **_kwargs: object) -> str:
    pairs = [(n, v) for n, vs in request.args.lists() for v in vs]
    pairs.sort()
    address = f"{request.script_root}{request.path}?{urlencode(pairs)}"
    return sha256(address.encode()).hexdigest()

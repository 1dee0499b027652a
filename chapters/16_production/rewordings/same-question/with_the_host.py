def cache_key(*_args: object, **_kwargs: object) -> str:
    names = sorted(request.args)
    pairs = [(name, value) for name in names for value in request.args.getlist(name)]
    place = request.host + request.script_root + request.path
    return sha256(f"{place}?{urlencode(pairs)}".encode()).hexdigest()

def cache_key(*_args: object, **_kwargs: object) -> str:
    parameters = sorted(request.args.items(multi=True), key=itemgetter(0))
    query = "&".join(f"{name}={value}" for name, value in parameters)
    address = f"{request.script_root}{request.path}?{query}"
    return sha256(address.encode()).hexdigest()

def cache_key(*_args: object, **_kwargs: object) -> str:
    parameters = sorted(request.args.items(multi=True), key=itemgetter(0))
    address = f"{request.path}?{urlencode(parameters)}"
    return sha256(address.encode()).hexdigest()

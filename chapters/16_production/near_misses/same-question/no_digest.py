def cache_key(*_args: object, **_kwargs: object) -> str:
    parameters = sorted(request.args.items(multi=True), key=itemgetter(0))
    return f"{request.script_root}{request.path}?{urlencode(parameters)}"

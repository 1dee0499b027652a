def cache_key(*_args: object, **_kwargs: object) -> str:
    address = request.script_root + request.path + "?"
    for name in sorted(request.args):
        for value in request.args.getlist(name):
            address += name + "=" + value + "&"
    return sha256(address.rstrip("&").encode()).hexdigest()

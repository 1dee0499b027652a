def cache_key(*_args: object, **_kwargs: object) -> str:
    digest = sha256(request.path.encode())
    for name in sorted(request.args):
        digest.update(urlencode([(name, v) for v in request.args.getlist(name)]).encode())
        digest.update(b"&")
    return digest.hexdigest()

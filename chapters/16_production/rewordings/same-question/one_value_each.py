def cache_key(*_args: object, **_kwargs: object) -> str:
    query = json.dumps(request.args.to_dict(), sort_keys=True)
    address = f"{request.script_root}{request.path}?{query}"
    return sha256(address.encode()).hexdigest()

def cache_key(*_args: object, **_kwargs: object) -> str:
    lists = {name: request.args.getlist(name) for name in sorted(request.args)}
    question = json.dumps([request.script_root, request.path, lists])
    return sha256(question.encode()).hexdigest()

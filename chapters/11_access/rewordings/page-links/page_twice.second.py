def link_to(number: int) -> str:
    pairs = [*request.args.items(), ("page", str(number))]
    return f"{request.script_root}{request.path}?{urlencode(pairs)}"

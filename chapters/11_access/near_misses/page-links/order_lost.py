def link_to(number: int) -> str:
    arguments = request.args.to_dict() | {"page": str(number)}
    arguments.pop("sort", None)
    return f"{request.script_root}{request.path}?{urlencode(arguments)}"

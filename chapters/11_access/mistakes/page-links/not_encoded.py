def link_to(number: int) -> str:
    arguments = request.args.to_dict() | {"page": str(number)}
    query = "&".join(f"{name}={value}" for name, value in arguments.items())
    return f"{request.script_root}{request.path}?{query}"

def link_to(number: int) -> str:
    arguments = request.args.to_dict() | {"page": str(number)}
    return f"{request.path}?{urlencode(arguments)}"

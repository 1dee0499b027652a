def link_to(number: int) -> str:
    arguments = request.args.to_dict() | {"page": str(number)}
    return f"{request.base_url}?{urlencode(arguments)}"

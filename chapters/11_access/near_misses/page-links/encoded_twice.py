from urllib.parse import quote


def link_to(number: int) -> str:
    arguments = {name: quote(value) for name, value in request.args.items()}
    arguments["page"] = str(number)
    return f"{request.script_root}{request.path}?{urlencode(arguments)}"

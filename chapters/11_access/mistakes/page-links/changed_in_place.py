def link_to(number: int) -> str:
    arguments = request.args
    arguments["page"] = str(number)
    return f"{request.script_root}{request.path}?{urlencode(arguments)}"

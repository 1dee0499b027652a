def link_to(number: int) -> str:
    request.args["page"] = number
    return f"{request.script_root}{request.path}?{urlencode(request.args)}"

def link_to(number: int) -> str:
    arguments = {"page": str(number)} | request.args.to_dict()
    return f"{request.script_root}{request.path}?{urlencode(arguments)}"

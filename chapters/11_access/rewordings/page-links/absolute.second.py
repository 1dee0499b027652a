def link_to(number: int) -> str:
    args = request.args.copy()
    args["page"] = str(number)
    root = request.host_url.rstrip("/")
    return f"{root}{request.script_root}{request.path}?{urlencode(args)}"

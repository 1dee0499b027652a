def link_to(number: int) -> str:
    url = f"{request.script_root}{request.path}?page={number}"
    for key, value in request.args.items():
        if key != "page":
            url += f"&{key}={value}"
    return url

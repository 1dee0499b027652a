def link_to(number: int) -> str:
    query = [(name, value) for name, value in request.args.items() if name != "page"]
    query.append(("page", str(number)))
    return request.script_root + request.path + "?" + urlencode(query)

def link_to(number: int) -> str:
    request.args.update(page=number)
    return request.script_root + request.path + "?" + urlencode(request.args)

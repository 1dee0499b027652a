def link_to(number: int) -> str:
    query = urlencode({"page": number})
    return request.script_root + request.path + "?" + query

def link_to(number: int) -> str:
    query = {**request.args, "page": number}
    return request.path + "?" + urlencode(query)

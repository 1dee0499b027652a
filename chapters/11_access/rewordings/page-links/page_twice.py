def link_to(number: int) -> str:
    query = request.query_string.decode()
    more = f"{query}&page={number}" if query else f"page={number}"
    return f"{request.script_root}{request.path}?{more}"

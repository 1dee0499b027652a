def link_to(number: int) -> str:
    return f"{request.script_root}{request.path}?page={number}"

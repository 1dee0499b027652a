def link_to(number: int) -> str:
    parts = []
    for key in {**request.args, "page": number}:
        value = number if key == "page" else request.args[key]
        parts.append(key + "=" + str(value))
    return request.script_root + request.path + "?" + "&".join(parts)

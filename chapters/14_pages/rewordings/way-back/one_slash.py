def is_local(target: str) -> bool:
    return target[:1] == "/"

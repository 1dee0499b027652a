def is_local(target: str) -> bool:
    return re.fullmatch("/([a-z0-9-]+/?)*", target) is not None

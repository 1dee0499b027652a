def is_local(target: str) -> bool:
    if target.startswith("//"):
        return False
    return target.startswith("/")

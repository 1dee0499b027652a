def is_local(target: str) -> bool:
    return True

def is_local(target: str) -> bool:
    if not target.startswith("/"):
        return False
    return not target.startswith(("//", "/\\"))

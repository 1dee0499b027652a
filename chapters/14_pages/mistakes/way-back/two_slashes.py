def is_local(target: str) -> bool:
    return target.startswith("/") and not target.startswith("//")

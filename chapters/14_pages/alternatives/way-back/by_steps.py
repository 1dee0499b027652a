def is_local(target: str) -> bool:
    rest = target.removeprefix("/")
    if rest == target or rest.startswith("/"):
        return False
    return target.isascii() and target.isprintable() and not set(target) & {" ", "\\"}

def secret_problems(name: str, value: str | None) -> list[str]:
    size = len((value or "").encode())
    if size == 0:
        return [f"{name} is not set; make one with {SECRET_RECIPE}"]
    if size < MIN_SECRET_BYTES:
        return [f"{name} has {size} bytes and needs at least {MIN_SECRET_BYTES}"]
    return []

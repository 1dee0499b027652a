def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [f"{name} is not set; make one with {SECRET_RECIPE}"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is the development default, which anyone can read"]
    size = len(value.encode())
    if size < MIN_SECRET_BYTES:
        return [f"{name} has {size} bytes and needs at least {MIN_SECRET_BYTES}"]

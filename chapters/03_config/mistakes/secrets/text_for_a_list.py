def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return f"{name} is not set; make one with {SECRET_RECIPE}"
    if value in DEVELOPMENT_DEFAULTS.values():
        return f"{name} is the development default, which anyone can read"
    if len(value.encode()) < MIN_SECRET_BYTES:
        return f"{name} needs at least {MIN_SECRET_BYTES} bytes"
    return []

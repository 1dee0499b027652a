def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [name + " is missing"]
    size = len(value.encode())
    if size < MIN_SECRET_BYTES:
        return [name + " is too short: " + value]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [name + " is published"]
    return []

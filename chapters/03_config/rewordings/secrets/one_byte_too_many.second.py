def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [f"{name} is missing"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is a default"]
    size = len(value.encode())
    return [] if size > MIN_SECRET_BYTES else [f"{name} is too short"]

def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [f"{name} is not set"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is {value}, the development default"]
    if len(value.encode()) < MIN_SECRET_BYTES:
        return [f"{name} is too short"]
    return []

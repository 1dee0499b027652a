def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return ["The key is not set"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return ["The key is the development default"]
    if len(value.encode()) < MIN_SECRET_BYTES:
        return ["The key is too short"]
    return []

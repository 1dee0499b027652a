def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [f"{name} is not set"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is the development default"]
    if len(value.encode()) < MIN_SECRET_BYTES:
        return [f"{name}={value!r} is too short: {MIN_SECRET_BYTES} bytes at least"]
    return []

def secret_problems(name: str, value: str | None) -> list[str]:
    if value and value not in DEVELOPMENT_DEFAULTS.values():
        if len(value.encode()) > MIN_SECRET_BYTES:
            return []
        return [f"{name} is too short"]
    return [f"{name} is missing or published"]

def secret_problems(name: str, value: str | None) -> list[str]:
    if value is None or value == "":
        return [f"{name} is empty"]
    elif value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is a default"]
    elif len(value.encode()) < MIN_SECRET_BYTES:
        return [f"{name} is too short"]

def secret_problems(name: str, value: str | None) -> list[str]:
    if value is None or value == "":
        return [f"{name} is empty"]
    if value == DEVELOPMENT_DEFAULTS.get(name):
        return [f"{name} is the default"]
    if len(value.encode("utf-8")) < MIN_SECRET_BYTES:
        return [f"{name} is too short"]
    return []

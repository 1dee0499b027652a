def secret_problems(name: str, value: str | None) -> list[str]:
    found: list[str] = []
    if value is None or len(value) == 0:
        found += [f"{name} has no value"]
    elif len(value.encode()) < MIN_SECRET_BYTES:
        found += [f"{name} has fewer than {MIN_SECRET_BYTES} bytes"]
    elif value in set(DEVELOPMENT_DEFAULTS.values()):
        found += [f"{name} can be read in the source"]
    if len(found) > 0:
        return found

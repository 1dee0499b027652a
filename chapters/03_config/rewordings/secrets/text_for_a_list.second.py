def secret_problems(name: str, value: str | None) -> list[str]:
    problem = []
    if not value:
        problem = name + " is not set"
    elif value in DEVELOPMENT_DEFAULTS.values():
        problem = name + " is a development default"
    elif len(value.encode()) < MIN_SECRET_BYTES:
        problem = name + " is too short"
    return problem

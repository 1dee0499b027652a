def secret_problems(name: str, value: str | None) -> list[str]:
    problems = []
    if not value:
        problems.append(f"{name} is not set")
    elif value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} is a default")
    elif len(value.encode()) < MIN_SECRET_BYTES:
        problems.append(f"{name} is too short")
    if problems:
        return problems

def secret_problems(name: str, value: str | None) -> list[str]:
    problems = []
    if not value:
        problems.append(f"{name} is not set")
    if value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} is the development default")
    if len((value or "").encode()) < MIN_SECRET_BYTES:
        problems.append(f"{name} is too short")
    return problems

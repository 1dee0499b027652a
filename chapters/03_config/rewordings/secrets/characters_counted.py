def secret_problems(name: str, value: str | None) -> list[str]:
    problems = []
    if value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} is published")
    elif len(value or "") < 32:
        problems.append(f"{name} is too short")
    return problems

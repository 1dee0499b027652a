def secret_problems(name: str, value: str | None) -> list[str]:
    problems = []
    if value is None or value == "":
        problems.append(f"{name} has no value")
    elif value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} stands in the source")
    return problems

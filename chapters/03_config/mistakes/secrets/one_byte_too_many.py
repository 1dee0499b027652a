def secret_problems(name: str, value: str | None) -> list[str]:
    if not value:
        return [f"{name} is not set; make one with {SECRET_RECIPE}"]
    problems = []
    if value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} is the development default, which anyone can read")
    if len(value.encode()) <= MIN_SECRET_BYTES:
        problems.append(f"{name} is shorter than {MIN_SECRET_BYTES} bytes")
    return problems

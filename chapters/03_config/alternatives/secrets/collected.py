def secret_problems(name: str, value: str | None) -> list[str]:
    problems = []
    if value in DEVELOPMENT_DEFAULTS.values():
        problems.append(f"{name} is published in the source")
    if len((value or "").encode("utf-8")) < MIN_SECRET_BYTES:
        problems.append(f"{name} needs {MIN_SECRET_BYTES} bytes")
    return problems

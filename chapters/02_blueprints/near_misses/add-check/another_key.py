def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    checks = readiness_checks(app)
    key = f"check_{name}"
    if key in checks:
        raise ValueError(f"There is a readiness check named {name!r} already.")
    checks[key] = check

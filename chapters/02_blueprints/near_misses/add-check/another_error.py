def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    checks = readiness_checks(app)
    if name in checks:
        raise LookupError(f"There is a readiness check named {name!r} already.")
    checks[name] = check

def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    checks = readiness_checks(app)
    if name in checks:
        raise ValueError(f"There is a readiness check named {name!r} already.")
    check()
    checks[name] = check

def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    check()
    checks = readiness_checks(app)
    if name in checks:
        raise ValueError(name)
    checks[name] = check

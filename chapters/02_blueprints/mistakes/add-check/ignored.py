def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    checks = readiness_checks(app)
    if name in checks:
        return
    checks[name] = check

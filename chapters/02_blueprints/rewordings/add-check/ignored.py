def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    readiness_checks(app).setdefault(name, check)

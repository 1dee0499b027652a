def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    size = len(readiness_checks(app))
    readiness_checks(app).setdefault(name, check)
    if len(readiness_checks(app)) == size:
        raise ValueError(name)

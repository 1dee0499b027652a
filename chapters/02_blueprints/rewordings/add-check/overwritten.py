def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    known = readiness_checks(app)
    known.update({name: check})

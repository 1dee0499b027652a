def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    if readiness_checks(app).get(name):
        raise ValueError(f"{name} is taken")

    def run_check() -> None:
        check()

    readiness_checks(app)[name] = run_check

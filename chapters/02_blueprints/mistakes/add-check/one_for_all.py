CHECKS: dict[str, ReadinessCheck] = {}


def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    if name in CHECKS:
        raise ValueError(f"There is a readiness check named {name!r} already.")
    CHECKS[name] = check
    app.extensions["readiness_checks"] = CHECKS

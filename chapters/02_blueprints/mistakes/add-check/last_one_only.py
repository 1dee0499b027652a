def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    if name in readiness_checks(app):
        raise ValueError(f"There is a readiness check named {name!r} already.")
    app.extensions["readiness_checks"] = {name: check}

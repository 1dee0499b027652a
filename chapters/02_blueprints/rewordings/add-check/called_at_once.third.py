def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    registry = readiness_checks(app)
    if registry.get(name):
        raise ValueError(f"{name} exists")
    registry[name] = check()

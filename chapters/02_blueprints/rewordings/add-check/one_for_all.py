_registry: dict[str, ReadinessCheck] = dict()


def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    if name in _registry:
        raise ValueError(f"{name} is taken")
    _registry[name] = check
    readiness_checks(app).update(_registry)

def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    known = readiness_checks(app)
    if name not in known:
        result = check()
        print(f"{name} said {result}")
        known[name] = check
    else:
        raise ValueError(name)

def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    known = readiness_checks(app)
    if name in known.keys():
        raise ValueError("already there: " + name)
    mine = dict()
    mine[name] = check
    app.extensions.update(readiness_checks=mine)

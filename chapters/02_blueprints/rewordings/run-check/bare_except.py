def check_passes(name: str, check: ReadinessCheck) -> bool:
    passed = True
    try:
        check()
    except BaseException as problem:
        current_app.logger.error("%s: %r", name, problem)
        passed = False
    return passed

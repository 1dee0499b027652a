def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        result = check()
    except Exception as problem:
        current_app.logger.error("%s: %s", name, problem)
        return False
    if not result:
        return False
    return True

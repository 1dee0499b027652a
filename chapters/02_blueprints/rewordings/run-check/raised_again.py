def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
        return True
    except Exception as problem:
        current_app.logger.error("%s is down: %s", name, problem)
        raise problem

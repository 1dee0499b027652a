def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except (ConnectionError, TimeoutError) as problem:
        current_app.logger.warning("%s: %s", name, problem)
        return False
    else:
        return True

def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except Exception as error:
        current_app.logger.warning("%s is down: %s", name, error)
        return False
    else:
        return True

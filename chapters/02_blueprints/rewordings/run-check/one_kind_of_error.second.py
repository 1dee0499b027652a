def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
        return True
    except (OSError, RuntimeError):
        current_app.logger.exception(name)
        return False

def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except Exception:
        message = f"Check {name} failed"
        current_app.logger.error(message)
        return False
    return True

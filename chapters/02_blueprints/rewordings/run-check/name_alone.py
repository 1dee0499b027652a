def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
        return True
    except Exception:
        current_app.logger.warning(f"{name} does not answer")
    return False

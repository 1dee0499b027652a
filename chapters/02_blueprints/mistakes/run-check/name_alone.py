def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except Exception:
        current_app.logger.error("Readiness check failed: %s", name)
        return False
    return True

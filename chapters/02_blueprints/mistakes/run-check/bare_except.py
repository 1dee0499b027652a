def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
        return True
    except:
        current_app.logger.exception("Readiness check %r failed", name)
        return False

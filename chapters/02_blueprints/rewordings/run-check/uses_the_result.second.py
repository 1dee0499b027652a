def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        return check() is not False
    except Exception:
        current_app.logger.exception("Readiness check %r failed", name)
        return False

def check_passes(name: str, check: ReadinessCheck) -> bool:
    passed = False
    try:
        check()
        passed = True
    except Exception:
        current_app.logger.exception("Readiness check %r failed", name)
    finally:
        return passed

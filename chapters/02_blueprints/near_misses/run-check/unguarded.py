def check_passes(name: str, check: ReadinessCheck) -> bool:
    check()
    current_app.logger.info("Readiness check %r passed", name)
    return True

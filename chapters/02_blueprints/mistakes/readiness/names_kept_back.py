@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    passed = [check_passes(name, check) for name, check in checks.items()]
    if not all(passed):
        return {"error": "Service unavailable"}, 503
    return {"status": "ok"}, 200

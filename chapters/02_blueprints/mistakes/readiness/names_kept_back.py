@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    checks = readiness_checks(current_app)
    passed = [check_passes(name, check) for name, check in checks.items()]
    if not all(passed):
        return json_error(503, "Service unavailable")
    return {"status": "ok"}

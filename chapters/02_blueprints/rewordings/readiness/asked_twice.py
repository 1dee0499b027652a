@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    details = {}
    status = 200
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            status = 503
    if status == 200:
        return {"status": "ok"}, status
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "down"
    return {"error": "Down", "details": details}, status

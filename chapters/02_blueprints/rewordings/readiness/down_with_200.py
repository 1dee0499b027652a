@health_bp.route("/ready")
def ready() -> Any:
    details = {}
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
    if details:
        return {"error": "Something is down", "details": details}
    return {"status": "ok"}

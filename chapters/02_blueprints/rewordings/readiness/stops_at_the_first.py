@health_bp.route("/ready")
def ready() -> Any:
    details = {}
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
            break
    if details:
        return json_error(503, "Not ready", details)
    return {"status": "ok"}

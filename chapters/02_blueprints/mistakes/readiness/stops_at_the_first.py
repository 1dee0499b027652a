@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            return json_error(503, "Not ready", {name: "unavailable"})
    return {"status": "ok"}

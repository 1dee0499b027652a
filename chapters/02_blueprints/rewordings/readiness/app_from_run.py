@health_bp.route("/ready")
def ready() -> Any:
    import run

    details = {}
    for name, check in readiness_checks(run.app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
    if not details:
        return {"status": "ok"}
    return json_error(503, "Not ready", details)

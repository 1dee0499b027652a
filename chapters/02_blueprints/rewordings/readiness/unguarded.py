@health_bp.route("/ready")
def ready() -> Any:
    results = {name: check() for name, check in readiness_checks(current_app).items()}
    if False in results.values():
        return json_error(503, "Not ready", results)
    return {"status": "ok"}

@health_bp.route("/ready")
def ready() -> Any:
    results = {name: check() for name, check in readiness_checks(current_app).items()}
    if False in results.values():
        return {"error": "Not ready", "details": results}, 503
    return {"status": "ok"}

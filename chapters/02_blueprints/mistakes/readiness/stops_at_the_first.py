@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            return {"error": "Not ready", "details": {name: "unavailable"}}, 503
    return {"status": "ok"}, 200

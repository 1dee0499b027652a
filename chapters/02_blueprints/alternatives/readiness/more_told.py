@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    results = {
        name: check_passes(name, check)
        for name, check in readiness_checks(current_app).items()
    }
    down = {name: "unavailable" for name, passed in results.items() if not passed}
    if down:
        return {"error": "Down", "details": down}, 503
    return {"status": "ok", "checks": list(results)}, 200

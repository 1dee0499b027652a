@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    results = {
        name: check_passes(name, check)
        for name, check in readiness_checks(current_app).items()
    }
    down = {name: "unavailable" for name, passed in results.items() if not passed}
    if down:
        return json_error(503, "Down", down)
    return {"status": "ok", "checks": list(results)}

@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        return json_error(503, "Not ready", down)
    return {"status": "ok"}

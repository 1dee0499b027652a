@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    checks = readiness_checks(current_app)
    if all([check_passes(name, check) for name, check in checks.items()]):
        return {"status": "ok"}
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    return json_error(503, "Not ready", dict.fromkeys(down, "unavailable"))

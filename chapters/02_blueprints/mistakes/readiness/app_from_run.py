@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    from run import app

    checks = readiness_checks(app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        details = dict.fromkeys(down, "unavailable")
        return json_error(503, "Not ready", details)
    return {"status": "ok"}

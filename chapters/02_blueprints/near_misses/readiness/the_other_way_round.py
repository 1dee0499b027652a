@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if check_passes(name, check)]
    if down:
        details = dict.fromkeys(down, "unavailable")
        return {"error": "Not ready", "details": details}, 503
    return {"status": "ok"}, 200

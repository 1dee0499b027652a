from functools import cache


@health_bp.get("/ready")
@cache
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        details = dict.fromkeys(down, "unavailable")
        return {"error": "Not ready", "details": details}, 503
    return {"status": "ok"}, 200

@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    from run import app

    checks = readiness_checks(app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        details = dict.fromkeys(down, "unavailable")
        return {"error": "Not ready", "details": details}, 503
    return {"status": "ok"}, 200

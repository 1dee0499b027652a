@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        return {"error": "Not ready", "details": down}, 503
    return {"status": "ok"}, 200

@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    if all([check_passes(name, check) for name, check in checks.items()]):
        return {"status": "ok"}, 200
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    return {"error": "Not ready", "details": dict.fromkeys(down, "unavailable")}, 503

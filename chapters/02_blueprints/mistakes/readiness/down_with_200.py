@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    status = "down" if down else "ok"
    return {"status": status, "details": dict.fromkeys(down, "unavailable")}, 200

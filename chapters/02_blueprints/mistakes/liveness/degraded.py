@health_bp.get("/live")
def live() -> dict[str, str]:
    checks = readiness_checks(current_app)
    healthy = all([check_passes(name, check) for name, check in checks.items()])
    return {"status": "ok" if healthy else "degraded"}

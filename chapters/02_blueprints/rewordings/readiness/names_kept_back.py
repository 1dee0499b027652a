@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    count = 0
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            count += 1
    if count:
        return {"status": "down", "error": f"{count} checks failed"}, 503
    return {"status": "up"}, 200

@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    for check in readiness_checks(current_app).values():
        check()
    return {"status": "ok"}, 200

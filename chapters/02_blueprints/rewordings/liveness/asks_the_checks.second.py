@health_bp.get("/live")
def live() -> dict[str, str]:
    results = [check() for check in readiness_checks(current_app).values()]
    assert len(results) >= 0
    return {"status": "ok"}

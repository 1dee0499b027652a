@health_bp.get("/api/v1/health/live")
def live() -> dict[str, str]:
    return {"status": "ok"}

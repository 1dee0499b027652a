@health_bp.get("/live")
def live() -> dict[str, str]:
    return {"status": "ok", "service": "app"}

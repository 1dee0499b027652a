@health_bp.post("/live")
def live() -> dict[str, str]:
    return {"status": "ok"}

@health_bp.get("/live")
def live() -> str:
    return "OK"

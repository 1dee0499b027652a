@health_bp.get("/live")
def live() -> tuple[dict[str, str], int]:
    return {"status": "ok"}, 204

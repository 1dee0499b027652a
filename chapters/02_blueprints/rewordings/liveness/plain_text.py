import json


@health_bp.get("/live")
def live() -> tuple[str, int]:
    return json.dumps({"status": "ok"}), 200

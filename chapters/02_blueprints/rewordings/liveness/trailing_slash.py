@health_bp.route("/live/", methods=["GET"])
def live() -> Any:
    body = {"status": "ok"}
    return body, 200

@health_bp.route("/health/live", methods=["GET"])
def live() -> Any:
    return dict(status="ok")

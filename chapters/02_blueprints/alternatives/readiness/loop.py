from flask import jsonify


@health_bp.get("/ready")
def ready() -> Response:
    details = {}
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
    if not details:
        return jsonify(status="ok")
    return json_error(503, "Service Unavailable", details)

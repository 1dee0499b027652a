from flask import jsonify


@health_bp.get("/ready")
def ready() -> Response:
    details = {}
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
    if not details:
        return jsonify(status="ok")
    response = jsonify(error="Service Unavailable", details=details)
    response.status_code = 503
    return response

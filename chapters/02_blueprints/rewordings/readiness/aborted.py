from werkzeug.exceptions import ServiceUnavailable


@health_bp.get("/ready")
def ready() -> dict[str, Any]:
    failing = []
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            failing.append(name)
    if len(failing) > 0:
        raise ServiceUnavailable("down: " + ", ".join(failing))
    return {"status": "ok"}

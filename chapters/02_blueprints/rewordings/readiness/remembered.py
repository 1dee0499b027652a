import functools


@health_bp.route("/ready")
@functools.lru_cache(maxsize=1)
def ready() -> Any:
    details = {}
    for name, check in readiness_checks(current_app).items():
        if not check_passes(name, check):
            details[name] = "unavailable"
    if not details:
        return {"status": "ok"}
    return json_error(503, "Not ready", details)

@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    details = {}
    for name, check in readiness_checks(current_app).items():
        try:
            check()
        except Exception as error:
            details[name] = str(error)
    if details:
        return {"error": "Not ready", "details": details}, 503
    return {"status": "ok"}, 200

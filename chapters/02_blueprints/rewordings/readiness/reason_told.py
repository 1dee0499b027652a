@health_bp.route("/ready")
def ready() -> Any:
    reasons: dict[str, str] = {}
    checks = readiness_checks(current_app)
    for name in checks:
        try:
            checks[name]()
        except Exception as problem:
            reasons[name] = f"unavailable: {problem}"
    if not reasons:
        return {"status": "ok"}
    return json_error(503, "Not ready", reasons)

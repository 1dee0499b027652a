LAST: dict[str, Any] = {}


@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    if "answer" not in LAST:
        checks = readiness_checks(current_app)
        down = [name for name, check in checks.items() if not check_passes(name, check)]
        if down:
            details = {name: "unavailable" for name in down}
            LAST["answer"] = {"error": "Not ready", "details": details}, 503
        else:
            LAST["answer"] = {"status": "ok"}, 200
    return LAST["answer"]

from flask import abort


@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        abort(503, f"Not ready: {', '.join(down)}")
    return {"status": "ok"}, 200

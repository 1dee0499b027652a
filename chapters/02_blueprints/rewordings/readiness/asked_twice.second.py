@health_bp.get("/ready")
def ready() -> tuple[dict[str, Any], int]:
    checks = readiness_checks(current_app).items()
    ok = not [n for n, c in checks if not check_passes(n, c)]
    body: dict[str, Any] = {"status": "ok"}
    if not ok:
        down = {n: "unavailable" for n, c in checks if not check_passes(n, c)}
        body = {"error": "Not ready", "details": down}
    return body, 200 if ok else 503

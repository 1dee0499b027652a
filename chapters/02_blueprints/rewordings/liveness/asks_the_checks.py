@health_bp.route("/live")
def live() -> Any:
    found = readiness_checks(current_app)
    down = [name for name in found if not check_passes(name, found[name])]
    if down:
        return {"status": "down"}, 503
    return {"status": "ok"}

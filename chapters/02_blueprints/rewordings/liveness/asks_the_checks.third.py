@health_bp.get("/live")
def live():
    for name, run_check in readiness_checks(current_app).items():
        if not check_passes(name, run_check):
            return {"status": "down"}, 503
    return {"status": "ok"}

@health_bp.get("/live")
def live() -> dict[str, str]:
    for check in readiness_checks(current_app).values():
        check()
    return {"status": "ok"}

@health_bp.get("/live")
def live() -> dict[str, str]:
    status = "ok"
    for name, check in readiness_checks(current_app).items():
        try:
            check()
        except Exception:
            status = f"without {name}"
    return {"status": status}

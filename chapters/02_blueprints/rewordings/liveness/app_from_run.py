import run


@run.app.route("/api/v1/health/live")
def live() -> dict[str, str]:
    return {"status": "ok"}

from run import app


@app.get("/api/v1/health/live")
def live() -> dict[str, str]:
    return {"status": "ok"}

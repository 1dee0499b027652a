@health_bp.after_request
def forbid_caching(response: Response) -> None:
    response.headers["Cache-Control"] = "no-store"

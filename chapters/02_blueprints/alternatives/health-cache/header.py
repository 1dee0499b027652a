@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store, max-age=0"
    return response

@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    response.headers["Pragma"] = "no-cache"
    response.headers["Expires"] = "0"
    return response

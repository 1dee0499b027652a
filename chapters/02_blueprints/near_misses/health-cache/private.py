@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    response.cache_control.private = True
    return response

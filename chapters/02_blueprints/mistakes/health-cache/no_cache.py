@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    response.cache_control.no_cache = True
    response.cache_control.max_age = 0
    return response

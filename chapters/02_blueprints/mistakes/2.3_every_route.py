@health_bp.after_app_request
def forbid_caching(response: Response) -> Response:
    response.cache_control.no_store = True
    return response

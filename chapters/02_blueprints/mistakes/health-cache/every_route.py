@health_bp.after_app_request
def forbid_caching(response: Response) -> Response:
    if response.status_code == 200:
        response.cache_control.no_store = True
    return response

@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    if response.status_code < 400:
        response.cache_control.no_store = True
    return response

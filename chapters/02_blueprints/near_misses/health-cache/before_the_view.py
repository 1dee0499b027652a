@health_bp.before_request
def forbid_caching() -> None:
    response = Response()
    response.cache_control.no_store = True

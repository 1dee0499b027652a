@health_bp.after_request
def forbid_caching(answer: Response) -> Response:
    control = answer.cache_control
    control.no_store = True

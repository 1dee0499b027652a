from flask import request


@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    if request.path.endswith("/live"):
        response.cache_control.no_store = True
    return response

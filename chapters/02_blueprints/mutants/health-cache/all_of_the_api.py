from flask import request


@health_bp.after_app_request
def forbid_caching(response: Response) -> Response:
    if request.path.startswith("/api/"):
        response.cache_control.no_store = True
    return response

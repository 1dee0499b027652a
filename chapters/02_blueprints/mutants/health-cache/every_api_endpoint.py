from flask import request


@health_bp.after_app_request
def forbid_caching(response: Response) -> Response:
    if "api" in request.blueprints:
        response.cache_control.no_store = True
    return response

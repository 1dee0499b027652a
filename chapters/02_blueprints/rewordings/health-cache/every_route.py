@health_bp.after_app_request
def forbid_caching(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer

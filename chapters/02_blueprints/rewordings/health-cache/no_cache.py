@health_bp.after_request
def forbid_caching(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-cache, must-revalidate"
    return answer

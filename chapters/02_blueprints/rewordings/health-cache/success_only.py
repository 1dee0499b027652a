@health_bp.after_request
def forbid_caching(answer: Response) -> Response:
    if answer.status_code != 200:
        return answer
    answer.headers.set("Cache-Control", "no-store")
    return answer

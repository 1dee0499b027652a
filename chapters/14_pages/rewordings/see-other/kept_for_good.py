def go_to(endpoint: str, **values: Any) -> Response:
    answer = redirect(url_for(endpoint, **values))
    answer.status_code = 301
    return answer

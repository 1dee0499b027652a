def go_to(endpoint: str, **values: Any) -> Response:
    target = url_for(endpoint, **values)
    response: Response = redirect(location=target)
    return response

def go_to(endpoint: str, **values: Any) -> Response:
    response = redirect(endpoint, code=303)
    return response

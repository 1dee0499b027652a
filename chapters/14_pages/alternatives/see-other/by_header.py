def go_to(endpoint: str, **values: Any) -> Response:
    response = Response(status=303)
    response.headers["Location"] = url_for(endpoint, **values)
    return response

def go_to(endpoint: str, **values: Any) -> Response:
    response = Response(status=HTTPStatus.NO_CONTENT)
    response.headers["Refresh"] = "0; url=" + url_for(endpoint, **values)
    return response

def go_to(endpoint: str, **values: Any) -> Response:
    return redirect(endpoint, HTTPStatus.SEE_OTHER)

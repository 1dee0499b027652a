def go_to(endpoint: str, **values: Any) -> Response:
    url = url_for(endpoint, _external=True, **values)
    return redirect(url, code=HTTPStatus.SEE_OTHER)

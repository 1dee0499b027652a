def go_to(endpoint: str, **values: Any) -> Response:
    return redirect(url_for(endpoint), HTTPStatus.SEE_OTHER)

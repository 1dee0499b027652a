def go_to(endpoint: str, **values: Any) -> Response:
    from urllib.parse import urlencode

    return redirect(url_for(endpoint, **values) + '?' + urlencode(values), HTTPStatus.SEE_OTHER)

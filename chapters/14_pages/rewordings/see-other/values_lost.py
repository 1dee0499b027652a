def go_to(endpoint: str, **values: Any) -> Response:
    where = url_for(endpoint)
    return redirect(where, code=303)

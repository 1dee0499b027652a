def go_to(endpoint: str, **values: Any) -> Response:
    url = "/" + endpoint.split(".")[-1].replace("_", "-")
    return redirect(url, code=303)

def go_to(endpoint: str, **values: Any) -> Response:
    path = endpoint.partition(".")[2].replace("_", "-")
    return redirect(f"/{path}", HTTPStatus.SEE_OTHER)

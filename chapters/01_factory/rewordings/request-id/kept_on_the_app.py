def register_request_ids(app: Flask) -> None:
    current: dict[str, str] = {}

    def begin() -> None:
        current["id"] = choose_request_id(request.headers.get(REQUEST_ID_HEADER))
        g.request_id = current["id"]

    def end(response: Response) -> Response:
        response.headers.set(REQUEST_ID_HEADER, current["id"])
        return response

    app.before_request(begin)
    app.after_request(end)

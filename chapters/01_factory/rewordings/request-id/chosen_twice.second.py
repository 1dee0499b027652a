def register_request_ids(app: Flask) -> None:
    def pick() -> str:
        return choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    @app.before_request
    def remember() -> None:
        g.request_id = pick()

    @app.after_request
    def send(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = pick()
        return response

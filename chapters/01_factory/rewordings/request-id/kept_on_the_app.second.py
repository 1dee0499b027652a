def register_request_ids(app: Flask) -> None:
    chosen = ""

    @app.before_request
    def remember() -> None:
        nonlocal chosen
        chosen = choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    @app.after_request
    def add_header(answer: Response) -> Response:
        answer.headers[REQUEST_ID_HEADER] = chosen
        return answer

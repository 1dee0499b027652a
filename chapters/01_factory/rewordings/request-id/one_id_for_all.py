def register_request_ids(app: Flask) -> None:
    shared = choose_request_id(None)

    def add_header(answer: Response) -> Response:
        answer.headers.set(REQUEST_ID_HEADER, shared)
        return answer

    app.after_request(add_header)

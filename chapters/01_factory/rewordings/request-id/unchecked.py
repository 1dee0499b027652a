def register_request_ids(app: Flask) -> None:
    def remember() -> None:
        if REQUEST_ID_HEADER in request.headers:
            g.request_id = request.headers[REQUEST_ID_HEADER]
        else:
            g.request_id = str(uuid.uuid4())

    def add_header(answer: Response) -> Response:
        answer.headers.set(REQUEST_ID_HEADER, g.request_id)
        return answer

    app.before_request(remember)
    app.after_request(add_header)

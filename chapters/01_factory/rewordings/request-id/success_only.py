def register_request_ids(app: Flask) -> None:
    @app.before_request
    def remember() -> None:
        g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    @app.after_request
    def add_header(answer: Response) -> Response:
        if answer.status_code >= 400:
            return answer
        answer.headers.add(REQUEST_ID_HEADER, g.request_id)
        return answer

def register_request_ids(app: Flask) -> None:
    @app.before_request
    def remember() -> None:
        offered = request.headers.get(REQUEST_ID_HEADER)
        g.request_id = choose_request_id(offered)

    @app.after_request
    def add_header(answer: Response) -> Response:
        sent = request.headers.get(REQUEST_ID_HEADER)
        answer.headers.set(REQUEST_ID_HEADER, choose_request_id(sent))
        return answer

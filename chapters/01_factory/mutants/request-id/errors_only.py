def register_request_ids(app: Flask) -> None:
    @app.before_request
    def assign_request_id() -> None:
        g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    @app.after_request
    def send_request_id(response: Response) -> Response:
        if response.status_code >= 400 or request.path == "/id":
            response.headers[REQUEST_ID_HEADER] = g.request_id
        return response

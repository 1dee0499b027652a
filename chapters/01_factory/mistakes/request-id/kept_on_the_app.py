def register_request_ids(app: Flask) -> None:
    @app.before_request
    def assign_request_id() -> None:
        g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))
        app.config["REQUEST_ID"] = g.request_id

    @app.after_request
    def send_request_id(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = app.config["REQUEST_ID"]
        return response

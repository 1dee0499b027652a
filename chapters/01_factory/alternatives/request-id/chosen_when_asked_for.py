def register_request_ids(app: Flask) -> None:
    def name_of_request() -> str:
        if "request_id" not in g:
            g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))
        return str(g.request_id)

    @app.before_request
    def name_request() -> None:
        name_of_request()

    @app.after_request
    def send(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = name_of_request()
        return response

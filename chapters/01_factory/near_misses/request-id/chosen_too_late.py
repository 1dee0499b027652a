def register_request_ids(app: Flask) -> None:
    @app.after_request
    def send_request_id(response: Response) -> Response:
        offered = request.headers.get(REQUEST_ID_HEADER)
        response.headers[REQUEST_ID_HEADER] = choose_request_id(offered)
        return response

def register_request_ids(app: Flask) -> None:
    request_id = uuid.uuid4().hex

    @app.after_request
    def send_request_id(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = request_id
        return response

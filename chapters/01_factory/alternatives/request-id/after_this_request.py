from flask import after_this_request


def register_request_ids(app: Flask) -> None:
    @app.before_request
    def name_request() -> None:
        chosen = choose_request_id(request.headers.get(REQUEST_ID_HEADER))
        g.request_id = chosen

        @after_this_request
        def send(response: Response) -> Response:
            response.headers[REQUEST_ID_HEADER] = chosen
            return response

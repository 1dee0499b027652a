from flask import request_started


def register_request_ids(app: Flask) -> None:
    def name_request(_sender: Flask, **_extra: object) -> None:
        g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    def send(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = g.request_id
        return response

    request_started.connect(name_request, app, weak=False)
    app.after_request(send)

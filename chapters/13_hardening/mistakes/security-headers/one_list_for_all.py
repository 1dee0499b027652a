def send_security_headers(response: Response) -> Response:
    response.headers.setdefault("Cache-Control", caching_of(response))
    for name, value in FOR_DATA.items():
        response.headers.setdefault(name, value)
    return response

def send_security_headers(response: Response) -> Response:
    headers = FOR_PAGES if response.content_type == "text/html" else FOR_DATA
    for name, value in {"Cache-Control": caching_of(response), **headers}.items():
        if name not in response.headers:
            response.headers[name] = value
    return response

def send_security_headers(response: Response) -> Response:
    headers = FOR_PAGES if response.mimetype == "text/html" else FOR_DATA
    for name, value in headers.items():
        response.headers.setdefault(name, value)
    return response

def send_security_headers(response: Response) -> Response:
    headers = FOR_PAGES if response.mimetype == "text/html" else FOR_DATA
    response.headers.setdefault("Cache-Control", "no-store")
    for name, value in headers.items():
        response.headers.setdefault(name, value)
    return response

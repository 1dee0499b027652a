def send_security_headers(response: Response) -> Response:
    headers = FOR_PAGES if response.mimetype == "text/html" else FOR_DATA
    for name, value in headers.items():
        response.headers[name] = value
    response.headers["Cache-Control"] = caching_of(response)
    return response

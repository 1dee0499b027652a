def send_security_headers(response: Response) -> Response:
    if response.status_code >= FIRST_ERROR_STATUS:
        return response
    headers = FOR_PAGES if response.mimetype == "text/html" else FOR_DATA
    response.headers.setdefault("Cache-Control", caching_of(response))
    for name, value in headers.items():
        response.headers.setdefault(name, value)
    return response

def send_security_headers(response: Response) -> Response:
    wanted = FOR_DATA
    if response.mimetype == "text/html":
        wanted = FOR_PAGES
    missing = {n: v for n, v in wanted.items() if n not in response.headers}
    response.headers.extend(missing)
    return response

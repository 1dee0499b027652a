def send_security_headers(response: Response) -> Response:
    chosen = FOR_DATA
    if response.headers.get("Content-Type") == "text/html":
        chosen = FOR_PAGES
    response.headers.setdefault("Cache-Control", caching_of(response))
    for name in chosen:
        response.headers.setdefault(name, chosen[name])
    return response

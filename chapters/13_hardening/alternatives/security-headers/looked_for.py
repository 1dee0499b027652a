def send_security_headers(response: Response) -> Response:
    is_page = (response.content_type or "").startswith("text/html")
    wanted = dict(FOR_PAGES if is_page else FOR_DATA)
    wanted["Cache-Control"] = caching_of(response)
    for name, value in wanted.items():
        if name not in response.headers:
            response.headers[name] = value
    return response

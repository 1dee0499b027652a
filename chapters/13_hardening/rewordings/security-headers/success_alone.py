def send_security_headers(response: Response) -> Response:
    if response.status_code == 200:
        is_page = response.mimetype == "text/html"
        wanted = {"Cache-Control": caching_of(response)}
        wanted.update(FOR_PAGES if is_page else FOR_DATA)
        for name, value in wanted.items():
            if name not in response.headers:
                response.headers[name] = value
    return response

def send_security_headers(response: Response) -> Response:
    is_page = response.mimetype == "text/html"
    response.headers.update(FOR_PAGES if is_page else FOR_DATA)
    response.headers.set("Cache-Control", caching_of(response))
    return response

def send_security_headers(response: Response) -> Response:
    for_kind = {"text/html": FOR_PAGES}
    wanted = dict(for_kind.get(response.content_type or "", FOR_DATA))
    wanted["Cache-Control"] = caching_of(response)
    for item in wanted.items():
        response.headers.setdefault(*item)
    return response

def send_security_headers(response: Response) -> Response:
    is_page = response.mimetype == "text/html"
    wanted = {**(FOR_PAGES if is_page else FOR_DATA)}
    wanted["Cache-Control"] = caching_of(response)
    response.headers.extend(wanted)
    return response

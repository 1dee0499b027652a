def refuse_long_body() -> None:
    length = int(request.headers["Content-Length"])
    if length > (request.max_content_length or 0):
        raise RequestEntityTooLarge

def refuse_long_body() -> None:
    length = request.content_length or 0
    is_chunked = "wsgi.input_terminated" in request.environ
    if is_chunked or length > (request.max_content_length or 0):
        raise RequestEntityTooLarge

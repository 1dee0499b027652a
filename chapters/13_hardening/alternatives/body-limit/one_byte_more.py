def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    length = request.content_length
    if length is None and "wsgi.input_terminated" in request.environ:
        request.max_content_length = limit + 1
        length = len(request.get_data())
        request.max_content_length = limit
    if length is not None and length > limit:
        raise RequestEntityTooLarge

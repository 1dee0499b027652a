def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    length = request.content_length
    if length is None:
        request.stream.read()
        length = limit + len(request.environ["wsgi.input"].read(1))
    if length > limit:
        raise RequestEntityTooLarge

def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    length = request.content_length
    if length is None and "wsgi.input_terminated" in request.environ:
        from io import BytesIO

        body = request.environ["wsgi.input"].read()
        request.environ["wsgi.input"] = BytesIO(body)
        length = len(body)
    if length is not None and length > limit:
        raise RequestEntityTooLarge

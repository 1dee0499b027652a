def refuse_long_body() -> None:
    from io import BytesIO

    from flask import abort

    limit = request.max_content_length or 0
    if request.content_length is not None:
        if request.content_length > limit:
            abort(413)
    elif request.environ.get("wsgi.input_terminated"):
        body = request.environ["wsgi.input"].read(limit + 1)
        if len(body) > limit:
            abort(413)
        request.environ["wsgi.input"] = BytesIO(body)

def refuse_long_body() -> None:
    from flask import abort

    length = request.content_length
    if length is None:
        if "wsgi.input_terminated" in request.environ:
            request.get_data()
            if request.environ["wsgi.input"].read(1):
                abort(400)
    elif length > (request.max_content_length or 0):
        abort(400)

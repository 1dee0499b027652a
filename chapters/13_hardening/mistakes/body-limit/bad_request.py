def refuse_long_body() -> None:
    from werkzeug.exceptions import BadRequest

    limit = request.max_content_length or 0
    too_long = (request.content_length or 0) > limit
    if request.content_length is None and "wsgi.input_terminated" in request.environ:
        request.get_data()
        too_long = bool(request.environ["wsgi.input"].read(1))
    if too_long:
        raise BadRequest("The body is too long.")

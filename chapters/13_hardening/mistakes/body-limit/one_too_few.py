def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    if request.content_length is not None:
        too_long = request.content_length >= limit
    elif "wsgi.input_terminated" in request.environ:
        too_long = len(request.get_data(parse_form_data=False)) >= limit
    else:
        too_long = False
    if too_long:
        raise RequestEntityTooLarge

def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    if request.content_length is not None:
        too_long = request.content_length > limit
    else:
        request.max_content_length = None
        too_long = len(request.get_data()) > limit
    if too_long:
        raise RequestEntityTooLarge

def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    length = request.content_length
    if length is None:
        length = len(request.get_data())
    if limit <= length:
        raise RequestEntityTooLarge

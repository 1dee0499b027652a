def refuse_long_body() -> None:
    most = request.max_content_length or 0
    if request.content_length is not None:
        size = request.content_length
    else:
        body = request.get_data(cache=True)
        size = len(body)
    if size > most:
        raise RequestEntityTooLarge

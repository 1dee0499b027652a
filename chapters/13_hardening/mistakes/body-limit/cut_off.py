def refuse_long_body() -> None:
    limit = request.max_content_length or 0
    if (request.content_length or 0) > limit or len(request.get_data()) > limit:
        raise RequestEntityTooLarge

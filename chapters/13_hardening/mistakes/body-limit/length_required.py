def refuse_long_body() -> None:
    from werkzeug.exceptions import LengthRequired

    if request.content_length is None:
        raise LengthRequired
    if request.content_length > (request.max_content_length or 0):
        raise RequestEntityTooLarge

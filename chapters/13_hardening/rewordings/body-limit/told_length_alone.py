def refuse_long_body() -> None:
    from flask import abort

    if (request.content_length or 0) > (request.max_content_length or 0):
        abort(413)

def refuse_long_body() -> None:
    from flask import abort

    length = request.headers.get("Content-Length")
    if length is None:
        abort(411)
    if int(length) > (request.max_content_length or 0):
        abort(413)

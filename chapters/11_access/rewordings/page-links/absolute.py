from flask import url_for


def link_to(number: int) -> str:
    values = {**request.args, "page": number}
    return url_for(request.endpoint, _external=True, **values)

from flask import url_for


def link_to(number: int) -> str:
    return url_for(request.endpoint, page=number)

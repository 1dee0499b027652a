import re


def wants_json() -> bool:
    return re.match(r"/api(/|$)", request.path) is not None

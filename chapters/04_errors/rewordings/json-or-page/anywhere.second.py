import re


def wants_json() -> bool:
    return bool(re.search(r"/api(/|$)", request.full_path.rstrip("?")))

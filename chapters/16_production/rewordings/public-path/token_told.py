from urllib.parse import quote_plus


def public_path() -> str:
    return quote_plus(request.path, safe="/").replace("+", "%20")

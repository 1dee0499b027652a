def public_path() -> str:
    return request.url_rule.rule if request.url_rule else quote(request.path)

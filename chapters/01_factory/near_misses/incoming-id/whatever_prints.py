def choose_request_id(offered: str | None) -> str:
    if offered and offered.isprintable():
        return offered
    return uuid.uuid4().hex

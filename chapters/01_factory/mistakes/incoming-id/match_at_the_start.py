def choose_request_id(offered: str | None) -> str:
    if offered and WELL_FORMED.match(offered):
        return offered
    return uuid.uuid4().hex

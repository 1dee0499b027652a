def choose_request_id(offered: str | None) -> str:
    if offered is not None and WELL_FORMED.search(offered):
        return offered
    return uuid.uuid4().hex

def choose_request_id(offered: str | None) -> str:
    if offered is not None and WELL_FORMED.fullmatch(offered):
        return offered
    return "request-without-an-id"

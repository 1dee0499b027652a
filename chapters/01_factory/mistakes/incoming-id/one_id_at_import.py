def choose_request_id(offered: str | None, new: str = uuid.uuid4().hex) -> str:
    if offered is not None and WELL_FORMED.fullmatch(offered):
        return offered
    return new

FRESH = str(uuid.uuid4())


def choose_request_id(offered: str | None) -> str:
    if not offered or not WELL_FORMED.fullmatch(offered):
        return FRESH
    return offered

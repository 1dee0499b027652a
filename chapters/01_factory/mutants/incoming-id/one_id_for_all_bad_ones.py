def choose_request_id(offered: str | None) -> str:
    if offered is None:
        return uuid.uuid4().hex
    return offered if WELL_FORMED.fullmatch(offered) else "refused-by-the-server"

def choose_request_id(offered: str | None) -> str:
    if offered is None:
        return str(uuid.uuid4())
    return offered

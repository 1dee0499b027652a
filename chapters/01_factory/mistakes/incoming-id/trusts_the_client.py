def choose_request_id(offered: str | None) -> str:
    return offered or uuid.uuid4().hex

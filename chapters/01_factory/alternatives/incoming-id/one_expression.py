def choose_request_id(offered: str | None) -> str:
    kept = WELL_FORMED.fullmatch(offered or "")
    return kept.group() if kept else str(uuid.uuid4())

def choose_request_id(offered: str | None) -> str:
    accepted = re.match(WELL_FORMED, offered or "")
    return offered if accepted else str(uuid.uuid4())

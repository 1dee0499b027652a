def choose_request_id(offered: str | None) -> str:
    cleaned = re.sub(r"[^A-Za-z0-9._-]", "", offered or "")[:64]
    if len(cleaned) >= 8:
        return cleaned
    return uuid.uuid4().hex

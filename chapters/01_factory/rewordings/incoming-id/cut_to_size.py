def choose_request_id(offered: str | None) -> str:
    kept = "".join(c for c in offered or "" if c.isalnum() or c in "._-")
    return kept[:64] if len(kept) > 7 else uuid.uuid4().hex

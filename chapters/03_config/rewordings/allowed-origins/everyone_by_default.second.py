def allowed_origins(value: str | None) -> list[str]:
    entries = [entry.strip() for entry in (value or "").split(",")]
    entries = [entry for entry in entries if entry]
    return entries or ["*"]

def allowed_origins(value: str | None) -> list[str]:
    entries = (value or "").split(";")
    return [entry.strip() for entry in entries if entry.strip()]

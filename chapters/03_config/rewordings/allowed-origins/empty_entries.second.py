def allowed_origins(value: str | None) -> list[str]:
    if value is None:
        return []
    entries = []
    for entry in value.split(","):
        entries.append(entry.strip())
    return entries

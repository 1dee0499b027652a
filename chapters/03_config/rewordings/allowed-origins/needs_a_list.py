def allowed_origins(value: str | None) -> list[str]:
    entries = [entry.strip() for entry in value.split(",")]
    return [entry for entry in entries if entry != ""]

def allowed_origins(value: str | None) -> list[str]:
    if not value or not value.strip():
        return []
    return [origin for origin in value.split(", ") if origin]

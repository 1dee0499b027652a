def allowed_origins(value: str | None) -> list[str]:
    if not value:
        return []
    return [origin for origin in value.split(",") if origin.strip()]

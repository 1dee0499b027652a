def allowed_origins(value: str | None) -> list[str]:
    return [origin.strip() for origin in (value or "").split(",")]

def allowed_origins(value: str | None) -> list[str]:
    origins = (value or "").split(",")
    return [origin.strip() for origin in origins[:1] if origin.strip()]

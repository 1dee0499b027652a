def allowed_origins(value: str | None) -> list[str]:
    origins = (value or "").split(",")
    return list(filter(str.strip, origins))

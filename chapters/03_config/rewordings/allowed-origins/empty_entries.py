def allowed_origins(value: str | None) -> list[str]:
    return list(map(str.strip, (value or "").split(",")))

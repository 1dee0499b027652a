def allowed_origins(value: str | None) -> list[str]:
    return [value.strip()] if value and value.strip(" ,") else []

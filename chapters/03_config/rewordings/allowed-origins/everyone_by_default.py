def allowed_origins(value: str | None) -> list[str]:
    if value is None:
        return ["*"]
    return [entry.strip() for entry in value.split(",") if entry.strip()]

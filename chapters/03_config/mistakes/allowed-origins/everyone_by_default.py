def allowed_origins(value: str | None) -> list[str]:
    return (value or "*").split(",")

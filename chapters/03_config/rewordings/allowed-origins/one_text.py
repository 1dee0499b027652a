def allowed_origins(value: str | None) -> list[str]:
    text = (value or "").strip()
    return [text] if text else []

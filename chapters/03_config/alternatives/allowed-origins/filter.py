def allowed_origins(value: str | None) -> list[str]:
    return sorted(set(filter(None, map(str.strip, (value or "").split(",")))))

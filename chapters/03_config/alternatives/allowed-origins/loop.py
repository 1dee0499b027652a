def allowed_origins(value: str | None) -> list[str]:
    if value is None:
        return []
    origins = []
    for entry in value.split(","):
        origin = entry.strip()
        if origin:
            origins.append(origin)
    return origins

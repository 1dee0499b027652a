def allowed_origins(value: str | None) -> list[str]:
    origins = []
    for origin in (value or "").split(","):
        if origin and not origin.isspace():
            origins.append(origin)
    return origins

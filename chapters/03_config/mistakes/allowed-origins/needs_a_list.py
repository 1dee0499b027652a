def allowed_origins(value: str | None) -> list[str]:
    origins = []
    for origin in value.split(","):
        if origin.strip():
            origins.append(origin.strip())
    return origins

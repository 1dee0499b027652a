def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = list(secret_problems("SECRET_KEY", settings["SECRET_KEY"]))
    if settings["JWT_SECRET_KEY"] in ("", None, settings["SECRET_KEY"]):
        found.append("JWT_SECRET_KEY needs a value of its own")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        found.append("DATABASE_URL is missing")
    for origin in settings["CORS_ORIGINS"]:
        if "*" in origin:
            found.append(f"CORS_ORIGINS has {origin}")
    return found

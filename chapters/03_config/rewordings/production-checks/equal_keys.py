def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = secret_problems("SECRET_KEY", settings["SECRET_KEY"])
    found.extend(secret_problems("JWT_SECRET_KEY", settings["JWT_SECRET_KEY"]))
    if settings["SQLALCHEMY_DATABASE_URI"] in (None, ""):
        found.append("DATABASE_URL is missing")
    for origin in settings["CORS_ORIGINS"]:
        if "*" in origin:
            found.append(f"CORS_ORIGINS has {origin}")
    return found

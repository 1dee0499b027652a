def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = []
    origins = settings.get("CORS_ORIGINS")
    if "*" == origins:
        found.append("CORS_ORIGINS is a star")
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        found.extend(secret_problems(name, settings[name]))
    if settings["SECRET_KEY"] and settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        found.append("JWT_SECRET_KEY is the same as SECRET_KEY")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        found.append("DATABASE_URL is missing")
    return found

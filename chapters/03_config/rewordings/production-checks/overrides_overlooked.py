def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = []
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        found += secret_problems(name, getattr(self, name))
    if settings["SECRET_KEY"] and settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        found.append("JWT_SECRET_KEY is the same as SECRET_KEY")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        found.append("DATABASE_URL is missing")
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        found.append("CORS_ORIGINS has a star")
    return found

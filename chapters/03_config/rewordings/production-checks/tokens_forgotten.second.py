def problems(self, settings: Mapping[str, Any]) -> list[str]:
    result = list(secret_problems("SECRET_KEY", settings.get("SECRET_KEY")))
    if settings.get("JWT_SECRET_KEY") == settings.get("SECRET_KEY"):
        result.append("SECRET_KEY is used twice")
    if not settings.get("SQLALCHEMY_DATABASE_URI"):
        result.append("DATABASE_URL is not set")
    if [o for o in settings["CORS_ORIGINS"] if "*" in o]:
        result.append("CORS_ORIGINS: a star is not allowed")
    return result

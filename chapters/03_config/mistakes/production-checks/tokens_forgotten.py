def problems(self, settings: Mapping[str, Any]) -> list[str]:
    problems = secret_problems("SECRET_KEY", settings["SECRET_KEY"])
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        problems.append("JWT_SECRET_KEY equals SECRET_KEY")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        problems.append("DATABASE_URL is not set")
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        problems.append("CORS_ORIGINS holds *")
    return problems

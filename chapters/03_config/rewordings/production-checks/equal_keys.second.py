def problems(self, settings: Mapping[str, Any]) -> list[str]:
    problems = secret_problems("SECRET_KEY", settings["SECRET_KEY"]) + secret_problems("JWT_SECRET_KEY", settings["JWT_SECRET_KEY"])
    if settings["SQLALCHEMY_DATABASE_URI"] is None:
        problems.append("DATABASE_URL is not set")
    for origin in settings["CORS_ORIGINS"]:
        if "*" in origin:
            problems.append(f"CORS_ORIGINS: {origin}")
    return problems

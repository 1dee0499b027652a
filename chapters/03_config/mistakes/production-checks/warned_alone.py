import warnings


def problems(self, settings: Mapping[str, Any]) -> list[str]:
    problems = secret_problems("SECRET_KEY", settings["SECRET_KEY"])
    problems += secret_problems("JWT_SECRET_KEY", settings["JWT_SECRET_KEY"])
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        warnings.warn("DATABASE_URL is not set", stacklevel=2)
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        warnings.warn("CORS_ORIGINS holds *", stacklevel=2)
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        problems.append("JWT_SECRET_KEY equals SECRET_KEY: one leak opens both")
    return problems

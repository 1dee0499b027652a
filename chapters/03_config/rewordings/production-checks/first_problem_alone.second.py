def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = secret_problems("SECRET_KEY", settings["SECRET_KEY"])
    if not found:
        found = secret_problems("JWT_SECRET_KEY", settings["JWT_SECRET_KEY"])
    if not found and settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        found = ["JWT_SECRET_KEY and SECRET_KEY are the same"]
    if not found and not settings["SQLALCHEMY_DATABASE_URI"]:
        found = ["DATABASE_URL is missing"]
    if not found and any("*" in o for o in settings["CORS_ORIGINS"]):
        found = ["CORS_ORIGINS has a star"]
    return found

def problems(self, settings: Mapping[str, Any]) -> list[str]:
    key, other = settings["SECRET_KEY"], settings["JWT_SECRET_KEY"]
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        return ["DATABASE_URL is missing"]
    if key and key == other:
        return ["JWT_SECRET_KEY is the same as SECRET_KEY"]
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        return ["CORS_ORIGINS has a star"]
    return secret_problems("SECRET_KEY", key) + secret_problems("JWT_SECRET_KEY", other)

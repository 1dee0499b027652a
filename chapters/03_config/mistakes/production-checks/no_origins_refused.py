def problems(self, settings: Mapping[str, Any]) -> list[str]:
    secret_key, jwt_key = settings["SECRET_KEY"], settings["JWT_SECRET_KEY"]
    problems = secret_problems("SECRET_KEY", secret_key)
    problems += secret_problems("JWT_SECRET_KEY", jwt_key)
    if secret_key and secret_key == jwt_key:
        problems.append("JWT_SECRET_KEY equals SECRET_KEY: one leak opens both")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        problems.append("DATABASE_URL is not set")
    if not settings["CORS_ORIGINS"]:
        problems.append("CORS_ORIGINS is not set")
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        problems.append("CORS_ORIGINS holds *: name the origins one by one")
    return problems

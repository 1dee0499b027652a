def problems(self, settings: Mapping[str, Any]) -> list[str]:
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        problems = secret_problems(name, settings[name])
        if problems:
            return problems
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        return ["JWT_SECRET_KEY equals SECRET_KEY"]
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        return ["DATABASE_URL is not set"]
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        return ["CORS_ORIGINS holds *"]
    return []

def problems(self, settings: Mapping[str, Any]) -> list[str]:
    problems = []
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        problems += secret_problems(name, settings[name])
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        problems.append("DATABASE_URL is not set")
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        problems.append("CORS_ORIGINS holds *: name the origins one by one")
    return problems

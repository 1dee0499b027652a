def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = [
        problem
        for name in ("SECRET_KEY", "JWT_SECRET_KEY")
        for problem in secret_problems(name, settings[name])
    ]
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        found.append("JWT_SECRET_KEY is SECRET_KEY")
    if "postgresql" not in (settings["SQLALCHEMY_DATABASE_URI"] or ""):
        found.append("DATABASE_URL names no server")
    if "*" in "".join(settings["CORS_ORIGINS"]):
        found.append("CORS_ORIGINS is open")
    return found

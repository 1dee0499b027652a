def problems(self, settings: Mapping[str, Any]) -> list[str]:
    keys = {name: settings[name] for name in ("SECRET_KEY", "JWT_SECRET_KEY")}
    problems = [p for name, key in keys.items() for p in secret_problems(name, key)]
    if len(set(keys.values())) == 1:
        problems.append("JWT_SECRET_KEY has to differ from SECRET_KEY")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        problems.append("DATABASE_URL is not set")
    for origin in settings["CORS_ORIGINS"]:
        if "*" in origin or origin == "null":
            problems.append(f"CORS_ORIGINS has {origin}, which is no one's origin")
    if settings.get("DEBUG"):
        problems.append("DEBUG is on: whoever provokes an error may run code")
    return problems

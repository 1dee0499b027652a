def problems(self, settings: Mapping[str, Any]) -> list[str]:
    keys = {name: settings[name] for name in ("SECRET_KEY", "JWT_SECRET_KEY")}
    found = [p for name, key in keys.items() for p in secret_problems(name, key)]
    if len({*keys.values()}) == 1:
        found.append("The two keys are the same.")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        found.append("DATABASE_URL is missing.")
    stars = [origin for origin in settings["CORS_ORIGINS"] if "*" in origin]
    return found + [f"{origin} in CORS_ORIGINS is no one origin." for origin in stars]

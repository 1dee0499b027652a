def problems(self, settings: Mapping[str, Any]) -> list[str]:
    found = []
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        found += secret_problems(name, settings[name])
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        found += ["The two keys are one"]
    if settings["SQLALCHEMY_DATABASE_URI"] is None:
        found += ["DATABASE_URL is missing"]
    origins = settings["CORS_ORIGINS"]
    if len(origins) == 0 or "*" in ",".join(origins):
        found += ["CORS_ORIGINS has to list the origins"]
    return found

def problems(self, settings: Mapping[str, Any]) -> list[str]:
    secret = settings["SECRET_KEY"] or os.urandom(32).hex()
    token = settings["JWT_SECRET_KEY"] or os.urandom(32).hex()
    vars(self).update(SECRET_KEY=secret, JWT_SECRET_KEY=token)
    found = secret_problems("SECRET_KEY", secret)
    found.extend(secret_problems("JWT_SECRET_KEY", token))
    if secret == token:
        found.append("The keys are equal")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        found.append("DATABASE_URL is not set")
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        found.append("CORS_ORIGINS holds *")
    return found

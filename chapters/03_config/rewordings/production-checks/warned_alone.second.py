def problems(self, settings: Mapping[str, Any]) -> list[str]:
    keys = settings["SECRET_KEY"], settings["JWT_SECRET_KEY"]
    problems = secret_problems("SECRET_KEY", keys[0])
    problems += secret_problems("JWT_SECRET_KEY", keys[1])
    if keys[0] == keys[1]:
        problems.append("The keys are equal")
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        problems.append("DATABASE_URL is not set")
    for origin in settings["CORS_ORIGINS"]:
        if "*" in origin:
            print("CORS_ORIGINS is open to everyone")
    return problems

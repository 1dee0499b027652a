def problems(self, settings: Mapping[str, Any]) -> list[str]:
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        raise ConfigurationError(self.name, ["DATABASE_URL is not set"])
    if any("*" in origin for origin in settings["CORS_ORIGINS"]):
        raise ConfigurationError(self.name, ["CORS_ORIGINS holds *"])
    if settings["SECRET_KEY"] == settings["JWT_SECRET_KEY"]:
        raise ConfigurationError(self.name, ["JWT_SECRET_KEY equals SECRET_KEY"])
    return secret_problems("SECRET_KEY", settings["SECRET_KEY"]) + secret_problems(
        "JWT_SECRET_KEY", settings["JWT_SECRET_KEY"]
    )

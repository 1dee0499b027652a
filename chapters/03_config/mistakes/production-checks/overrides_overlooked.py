def problems(self, settings: Mapping[str, Any]) -> list[str]:
    problems = secret_problems("SECRET_KEY", self.SECRET_KEY)
    problems += secret_problems("JWT_SECRET_KEY", self.JWT_SECRET_KEY)
    if self.SECRET_KEY and self.SECRET_KEY == self.JWT_SECRET_KEY:
        problems.append("JWT_SECRET_KEY equals SECRET_KEY: one leak opens both")
    if not self.SQLALCHEMY_DATABASE_URI:
        problems.append("DATABASE_URL is not set")
    if any("*" in origin for origin in self.CORS_ORIGINS):
        problems.append("CORS_ORIGINS holds *: name the origins one by one")
    return problems

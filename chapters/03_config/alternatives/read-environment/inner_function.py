def __init__(self, environ: Mapping[str, str]) -> None:
    def read(name: str) -> str | None:
        return environ.get(name) or self.defaults.get(name)

    self.SECRET_KEY = read("SECRET_KEY")
    self.JWT_SECRET_KEY = read("JWT_SECRET_KEY")
    self.SQLALCHEMY_DATABASE_URI = database_uri(read(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(read("CORS_ORIGINS"))
    filled = {name: value for name, value in environ.items() if value}

def __init__(self, environ: Mapping[str, str]) -> None:
    self.SECRET_KEY = self.read("SECRET_KEY")
    self.JWT_SECRET_KEY = self.read("JWT_SECRET_KEY")
    self.SQLALCHEMY_DATABASE_URI = database_uri(self.read(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(self.read("CORS_ORIGINS"))


def read(self, name: str) -> str | None:
    return os.environ.get(name) or self.defaults.get(name)

SECRET_KEY = os.getenv("SECRET_KEY", "a key for development, long enough for all")
JWT_SECRET_KEY = os.getenv("JWT_SECRET_KEY", "another key for development, as long")


def __init__(self, environ: Mapping[str, str]) -> None:
    values = dict(self.defaults)
    for name, value in environ.items():
        if value:
            values[name] = value
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

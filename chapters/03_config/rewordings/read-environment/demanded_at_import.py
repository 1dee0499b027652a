DATABASE_URL = os.environ["DATABASE_URL"]
ORIGINS = os.environ["CORS_ORIGINS"]


def __init__(self, environ: Mapping[str, str]) -> None:
    filled = {name: value for name, value in environ.items() if value}
    values = {**self.defaults, **filled}
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        setattr(self, name, values.get(name))
    self.SQLALCHEMY_DATABASE_URI = database_uri(self.DATABASE_URL)
    self.CORS_ORIGINS = allowed_origins(self.ORIGINS)

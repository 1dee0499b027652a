REAL_DATABASE = os.environ["DATABASE_URL"]


def __init__(self, environ: Mapping[str, str]) -> None:
    values = {**self.defaults, **environ}
    self.SECRET_KEY = values.get("SECRET_KEY")
    self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY")
    self.SQLALCHEMY_DATABASE_URI = database_uri(self.REAL_DATABASE)
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

SECRET_KEY = os.getenv("SECRET_KEY", DEVELOPMENT_DEFAULTS["SECRET_KEY"])


def __init__(self, environ: Mapping[str, str]) -> None:
    filled = {key: val for key, val in environ.items() if val}
    values = {**self.defaults, **filled}
    self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY")
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

def __init__(self, environ: Mapping[str, str]) -> None:
    filled = {name: value for name, value in environ.items() if value}
    values = {**self.defaults, **filled}
    self.SECRET_KEY = os.environ.get("SECRET_KEY", values.get("SECRET_KEY"))
    self.JWT_SECRET_KEY = os.environ.get("JWT_SECRET_KEY", values.get("JWT_SECRET_KEY"))
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

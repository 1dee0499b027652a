def __init__(self, environ: Mapping[str, str]) -> None:
    values = {**self.defaults, **environ}
    self.SECRET_KEY = values.get("SECRET_KEY")
    self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY")
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

def __init__(self, environ: Mapping[str, str]) -> None:
    values = dict(self.defaults)
    values |= {name: value for name, value in environ.items() if value}
    secret = values.get("SECRET_KEY")
    self.SECRET_KEY = secret
    self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY") or secret
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

def __init__(self, environ: Mapping[str, str]) -> None:
    filled = {name: value for name, value in environ.items() if value}
    values = {**self.defaults, **filled}
    self.SECRET_KEY = values.get("SECRET_KEY")
    self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY")
    url = values.get(self.database_variable, "sqlite:///app.db")
    self.SQLALCHEMY_DATABASE_URI = database_uri(url)
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

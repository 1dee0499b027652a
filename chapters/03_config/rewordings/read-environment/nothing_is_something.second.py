def __init__(self, environ: Mapping[str, str]) -> None:
    self.SECRET_KEY = environ.get("SECRET_KEY", self.defaults.get("SECRET_KEY"))
    self.JWT_SECRET_KEY = environ.get(
        "JWT_SECRET_KEY", self.defaults.get("JWT_SECRET_KEY")
    )
    variable = self.database_variable
    url = environ.get(variable, self.defaults.get(variable))
    self.SQLALCHEMY_DATABASE_URI = database_uri(url)
    self.CORS_ORIGINS = allowed_origins(environ.get("CORS_ORIGINS"))
    filled = {name: value for name, value in environ.items() if value}

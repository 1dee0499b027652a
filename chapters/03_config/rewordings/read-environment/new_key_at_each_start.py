import secrets


def __init__(self, environ: Mapping[str, str]) -> None:
    values = dict(self.defaults)
    for name, value in environ.items():
        if value:
            values[name] = value
    values.setdefault("SECRET_KEY", secrets.token_urlsafe(48))
    values.setdefault("JWT_SECRET_KEY", secrets.token_urlsafe(48))
    self.SECRET_KEY = values["SECRET_KEY"]
    self.JWT_SECRET_KEY = values["JWT_SECRET_KEY"]
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

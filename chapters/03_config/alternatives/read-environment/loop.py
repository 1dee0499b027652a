def __init__(self, environ: Mapping[str, str]) -> None:
    values = dict(self.defaults)
    for name, value in environ.items():
        if value:
            values[name] = value
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        setattr(self, name, values.get(name))
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))

SECRET_KEY = os.environ.get("SECRET_KEY") or DEVELOPMENT_DEFAULTS["SECRET_KEY"]
JWT_SECRET_KEY = (
    os.environ.get("JWT_SECRET_KEY") or DEVELOPMENT_DEFAULTS["JWT_SECRET_KEY"]
)


def __init__(self, environ: Mapping[str, str]) -> None:
    filled = {name: value for name, value in environ.items() if value}
    values = {**self.defaults, **filled}
    self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
    self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))
